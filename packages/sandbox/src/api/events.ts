import { LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { eventTypes, isEventType, type EventType } from "../world/eventTypes.js";
import type { WorldEvent } from "../events/worldEvent.js";
import { worldEvents } from "../events/worldEvents.js";
import { notFound, parameterNotValid } from "./apiError.js";
import { requireScope } from "./authorise.js";
import { eventPayload, eventTypeOf } from "./eventPayload.js";
import { readFilter, type FilterFields } from "./filter.js";
import { pageOf } from "./page.js";
import { pathId } from "./pathId.js";
import type { Resource } from "./resource.js";
import { undocumentedSize } from "./undocumentedSize.js";

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
  "user.id": ({ userId }) => userId,
  "event.entity": ({ subject }) => subject.entity,
  "event.type": eventTypeOf,
};

/** Newest first. */
function listEvents(c: Context, core: Core): Response {
  // A single event can be read however old it is (basiq-api.md, "Events and webhooks").
  const since = core.clock.now() - LISTS_REACH_BACK_MS;
  const events = eventsFor(c, core).filter(({ at }) => at >= since);
  const found = events.filter(readFilter(c.req.query("filter"), fields)).toReversed();
  const page = pageOf(c, core.apiUrl, found, EVENTS_A_PAGE);
  const data = page.data.map((one) => eventPayload(core, one));
  return c.json({ type: "list", data, ...undocumentedSize(core, data), links: page.links });
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
  return c.json({ type: "list", count: data.length, size: data.length, data, links: { self } });
}

function getType(c: Context, core: Core): Response {
  requireScope(c, core, "SERVER_ACCESS");
  const id = c.req.param("typeId") ?? "";
  if (!/^[a-z.-]{1,64}$/.test(id)) throw parameterNotValid("typeId", "ID value is not valid.");
  if (!isEventType(id)) throw notFound("Event type not found.");
  return c.json(typePayload(core, id));
}

/** A token that is bound to a user sees only that user's events. */
function eventsFor(c: Context, core: Core): WorldEvent[] {
  const { userId } = requireScope(c, core, "SERVER_ACCESS");
  const all = worldEvents(core.records, core.clock.now());
  return userId === null ? all : all.filter((event) => event.userId === userId);
}

function typePayload({ apiUrl }: Core, type: EventType) {
  return {
    type: "eventType",
    id: type,
    description: eventTypes[type],
    links: { self: `${apiUrl}/events/types/${type}` },
  };
}
