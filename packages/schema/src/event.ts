import { isBasiqId } from "./id.js";
import { idInLink } from "./link.js";
import { record, refuse, resource, top } from "./parse.js";
import { type Fields, fields, text } from "./tolerant.js";
import { identifier, instant, reference } from "./values.js";

/**
 * What happened, in Basiq's words: an open set, such as `connection.invalidated` or
 * `consent.warning`, so compare and never switch exhaustively.
 */
export type EventType = string;

/** What Basiq posts to a webhook, parsed: what happened and where to look, no data. */
export interface BasiqWebhook {
  /** What happened. */
  readonly type: EventType;
  /** Basiq's id of the event. */
  readonly eventId: string;
  /** The user in the entity's link: a hint; the event itself says whose it is. */
  readonly userId: string | undefined;
  /** The connection it happened to. */
  readonly connectionId: string | undefined;
  /** The consent it happened to. */
  readonly consentId: string | undefined;
  /** Where the event is described: check it before a token is sent there. */
  readonly eventLink: string | undefined;
  /** Where what it happened to is described: check it before a token is sent there. */
  readonly entityLink: string | undefined;
}

/**
 * Parses the body of a webhook post. The body proves nothing: check its signature first.
 *
 * @example
 * const { type, connectionId } = parseWebhook(JSON.parse(body));
 * type; // "connection.invalidated"
 * @throws {SchemaError} when there is no type or no event id.
 */
export function parseWebhook(value: unknown): BasiqWebhook {
  const at = top("webhook");
  const { eventTypeId, eventId, links } = record(value, at);
  const { event, eventEntity } = fields(links);
  const entityLink = text(eventEntity);
  return {
    type: text(eventTypeId) || refuse(at, "eventTypeId", "text"),
    eventId: identifier(eventId) ?? refuse(at, "eventId", "an id"),
    userId: idInLink(entityLink, "users"),
    connectionId: idInLink(entityLink, "connections"),
    consentId: idInLink(entityLink, "consents"),
    eventLink: text(event),
    entityLink,
  };
}

/** An event as Basiq keeps it, parsed. */
export interface BasiqWebhookEvent {
  /** Basiq's id of it. */
  readonly id: string;
  /** What happened. */
  readonly type: EventType;
  /** To whom. */
  readonly userId: string | undefined;
  /** The connection it happened to. */
  readonly connectionId: string | undefined;
  /** The consent it happened to. */
  readonly consentId: string | undefined;
  /** When it happened, in epoch milliseconds. */
  readonly createdAt: number | undefined;
}

/**
 * Parses an event as `GET /events/{id}` answers it (basiq-api.md, Events and webhooks), or in the shape of
 * older documents, which call it as webhook posts do.
 *
 * @example
 * const { type, userId } = parseEvent(await response.json());
 * @throws {SchemaError} when there is no id or no type.
 */
export function parseEvent(value: unknown): BasiqWebhookEvent {
  const at = top("event");
  const raw = resource(value, "event", at);
  return {
    id: raw.id,
    type: eventTypeOf(raw) || refuse(at, "eventType", "text"),
    userId: basiqId(raw["userId"]),
    ...idsOf(raw),
    createdAt: instant(raw["createdDate"]),
  };
}

function eventTypeOf({ entity, eventType, eventTypeId }: Fields): string | undefined {
  const documented = text(entity) && text(eventType) && `${text(entity)}.${text(eventType)}`;
  return documented || text(eventTypeId);
}

/** What it happened to: by the address of the data, by the data itself, or by a link of older documents. */
function idsOf({ entity, dataRef, data, links }: Fields) {
  const { id, connection } = eventData(data);
  const link = text(fields(links)["eventEntity"]);
  const inLinks = (segment: string) => idInLink(text(dataRef), segment);
  // Accounts and transactions name the connection that they came by.
  const ofData = entity === "connection" ? id : reference(connection);
  return {
    connectionId: inLinks("connections") ?? basiqId(ofData) ?? idInLink(link, "connections"),
    consentId:
      inLinks("consents") ??
      (entity === "consent" ? basiqId(id) : undefined) ??
      idInLink(link, "consents"),
  };
}

/** Basiq's schema calls the data a text, its examples show an object, or a list of one. */
function eventData(data: unknown): Fields {
  const value = typeof data === "string" ? readJson(data) : data;
  return fields(Array.isArray(value) ? value[0] : value);
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** An event as `@basiq-kit/server` streams it to a browser: what to fetch again, no data. */
export interface BasiqServerEvent {
  /** What happened. */
  readonly type: EventType;
  /** The connection it happened to. */
  readonly connectionId: string | undefined;
  /** The consent it happened to. */
  readonly consentId: string | undefined;
  /** When it happened, in epoch milliseconds. */
  readonly at: number | undefined;
}

/**
 * Parses one event of the server's stream: `{ type, connectionId?, consentId?, at }`.
 *
 * @example
 * const { type, consentId } = parseKitEvent(JSON.parse(message.data));
 * @throws {SchemaError} when there is no type.
 */
export function parseKitEvent(value: unknown): BasiqServerEvent {
  const place = top("server event");
  const { type, connectionId, consentId, at } = record(value, place);
  return {
    type: text(type) || refuse(place, "type", "text"),
    connectionId: basiqId(connectionId),
    consentId: basiqId(consentId),
    at: instant(at),
  };
}

function basiqId(value: unknown): string | undefined {
  return isBasiqId(value) ? value : undefined;
}
