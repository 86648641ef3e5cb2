import type { Context } from "hono";
import type { Core } from "../core.js";
import { eventTypes, isEventType, type EventType } from "../events/eventTypes.js";
import type { WorldEvent } from "../events/worldEvent.js";
import { worldEvents } from "../events/worldEvents.js";
import { notFound, parameterNotValid } from "./apiError.js";
import { requireScope } from "./authorise.js";
import { readFilter, type FilterFields } from "./filter.js";
import { isoTime } from "./isoTime.js";
import { pageOf } from "./page.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";

const EVENTS_A_PAGE = 100;

/** `GET /events`, `/events/{id}`, `/events/types` and `/events/types/{id}`, for a server token (basiq-api.md). */
export function eventResources(core: Core): Resource[] {
  return [
    { path: "/events", methods: { GET: (c) => listEvents(c, core) } },
    { path: "/events/types", methods: { GET: (c) => listTypes(c, core) } },
    { path: "/events/types/:typeId", methods: { GET: (c) => getType(c, core) } },
    { path: "/events/:eventId", methods: { GET: (c) => getEvent(c, core) } },
  ];
}

const fields: FilterFields<WorldEvent> = {
  "event.id": ({ id }) => id,
  "event.type": ({ type }) => type,
  "event.createdDate": ({ at }) => isoTime(at),
  "event.userId": ({ userId }) => userId,
  "user.id": ({ userId }) => userId,
};

/** Newest first. */
function listEvents(c: Context, core: Core): Response {
  const events = eventsFor(c, core);
  const page = pageOf(
    c,
    core.apiUrl,
    events.filter(readFilter(c.req.query("filter"), fields)).toReversed(),
    EVENTS_A_PAGE,
  );
  return c.json({ type: "list", ...page, data: page.data.map((one) => eventPayload(core, one)) });
}

function getEvent(c: Context, core: Core): Response {
  const events = eventsFor(c, core);
  const id = pathId(c, "eventId");
  const event = events.find((one) => one.id === id);
  if (!event) throw notFound("Event not found.");
  return c.json(eventPayload(core, event));
}

function listTypes(c: Context, core: Core): Response {
  requireScope(c, core, "SERVER_ACCESS");
  const data = Object.keys(eventTypes)
    .filter(isEventType)
    .map((type) => typePayload(core, type));
  const self = `${core.apiUrl}/events/types`;
  return c.json({ type: "list", data, size: data.length, links: { self } });
}

function getType(c: Context, core: Core): Response {
  requireScope(c, core, "SERVER_ACCESS");
  const id = c.req.param("typeId") ?? "";
  if (!/^[a-z.-]{1,64}$/.test(id)) throw parameterNotValid("typeId", "ID value is not valid.");
  if (!isEventType(id)) throw notFound("Event type not found.");
  return c.json(typePayload(core, id));
}

/** A token that is bound to a user sees that user's events only. */
function eventsFor(c: Context, core: Core): WorldEvent[] {
  const { userId } = requireScope(c, core, "SERVER_ACCESS");
  const all = worldEvents(core.records, core.clock.now());
  return userId === null ? all : all.filter((event) => event.userId === userId);
}

function eventPayload({ apiUrl }: Core, { id, type, at, userId, entity }: WorldEvent) {
  return {
    type: "event",
    id,
    eventTypeId: type,
    userId,
    createdDate: isoTime(at),
    links: {
      self: `${apiUrl}/events/${id}`,
      eventType: `${apiUrl}/events/types/${type}`,
      eventEntity: `${apiUrl}${entity}`,
    },
  };
}

function typePayload({ apiUrl }: Core, type: EventType) {
  return {
    type: "event-type",
    id: type,
    description: eventTypes[type],
    links: { self: `${apiUrl}/events/types/${type}` },
  };
}
