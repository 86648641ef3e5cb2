import * as z from "zod/mini";
import { date, id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import type { EventType } from "./eventTypes.js";
import { type Fields, fields } from "./fields.js";
import { isBasiqId } from "./id.js";
import { idInLink } from "./link.js";
import { type BasiqList, listParser } from "./list.js";
import { resource, type Schema } from "./resource.js";
import { identifier, instant, reference, single } from "./values.js";

/** An event as Basiq keeps it, parsed. */
export interface BasiqWebhookEvent {
  /** Basiq's id of it. */
  readonly id: string;
  /** What happened. */
  readonly type: EventType;
  /** The user it happened to. */
  readonly userId: string | undefined;
  /** The connection it happened to. */
  readonly connectionId: string | undefined;
  /** The consent it happened to. */
  readonly consentId: string | undefined;
  /** When it happened, in epoch milliseconds. */
  readonly createdAt: number | undefined;
}

const entityId = z.optional(id);

/**
 * What Basiq's documents say of an event (`GET /events/{id}`). Its `data` is the entity, or a part of it; the
 * kit reads only ids from it.
 */
export const documentedEvent = z.object({
  type: z.literal("event"),
  id,
  entity: z.string().check(z.minLength(1)),
  eventType: z.string(),
  userId: text,
  createdDate: z.optional(date),
  dataRef: text,
  data: z.optional(z.object({ type: text, id: entityId, connection: entityId })),
  links: z.optional(z.object({ self: text, eventEntity: text })),
});

const event = resource({
  name: "event",
  documented: documentedEvent,
  absent: { type: "event" },
  unify: (raw) => ({
    ...splitType(raw["eventTypeId"]),
    ...raw,
    data: unifyData(raw["data"]),
    links: single(raw["links"]),
  }),
  derive: deriveEvent,
});

/**
 * An event as `GET /events/{id}` answers it.
 *
 * @example
 * z.array(eventSchema).parse(events)[0]?.type; // "consent.revoked"
 */
export const eventSchema: Schema<BasiqWebhookEvent> = event.schema;

/**
 * Parses an event as `GET /events/{id}` answers it.
 *
 * @example
 * const { type, userId } = parseEvent(await response.json());
 * @throws {SchemaError} when there is no id or no type.
 */
export function parseEvent(value: unknown, options?: ParseOptions): BasiqWebhookEvent {
  return event.parse(value, options);
}

const parseList = listParser("event", event);

/**
 * Parses a page of events as `GET /events` answers it: those of the last 7 days.
 *
 * @example
 * const { items, next } = parseEvents(await response.json());
 * @throws {SchemaError} on what can't be a list of events; `path` says which one is wrong.
 */
export function parseEvents(value: unknown, options?: ParseOptions): BasiqList<BasiqWebhookEvent> {
  return parseList(value, options);
}

/** Webhook posts name both in one, `consent.revoked`; an event may do so too. */
function splitType(eventTypeId: unknown): Fields {
  if (typeof eventTypeId !== "string") return {};
  const [entity, ...eventType] = eventTypeId.split(".");
  return { entity, eventType: eventType.join(".") };
}

/** Documents show an object and a list of one object, and say that it is text. */
function unifyData(raw: unknown): Fields {
  const data = fields(single(typeof raw === "string" ? readJson(raw) : raw));
  return {
    type: data["type"],
    id: identifier(data["id"]),
    connection: reference(data["connection"]),
  };
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

function deriveEvent(wire: z.output<typeof documentedEvent>): BasiqWebhookEvent {
  const { entity, eventType, userId, data } = wire;
  const ids = (segment: string) =>
    idInLink(wire.dataRef, segment) ?? idInLink(wire.links?.eventEntity, segment);
  // Basiq's own example has a user as the data of a consent that was withdrawn.
  const own = (name: string) =>
    entity === name && (data?.type ?? name) === name ? checked(data?.id) : undefined;
  return {
    id: wire.id,
    type: eventType ? `${entity}.${eventType}` : entity,
    userId: isBasiqId(userId) ? userId : undefined,
    connectionId: ids("connections") ?? own("connection") ?? checked(data?.connection),
    consentId: ids("consents") ?? own("consent"),
    createdAt: instant(wire.createdDate),
  };
}

function checked(value: string | undefined): string | undefined {
  return isBasiqId(value) ? value : undefined;
}
