import * as z from "zod/mini";
import { CONNECTOR_METHODS, type ConnectorMethod } from "./connectorTerms.js";
import { date, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import type { EventType } from "./eventTypes.js";
import { isBasiqId } from "./id.js";
import { resource, type Schema } from "./resource.js";
import { instant } from "./values.js";

/** An event as `@basiq-kit/server` streams it to a browser: what to fetch again, no data. */
export interface BasiqServerEvent {
  /** What happened. */
  readonly type: EventType;
  /** The connection it happened to. */
  readonly connectionId: string | undefined;
  /** The consent it happened to. */
  readonly consentId: string | undefined;
  /** The institution it happened to; only an event of the server's own has one (`INSTITUTION_RECOVERED`). */
  readonly institutionId: string | undefined;
  /** By which connector of the institution. */
  readonly method: ConnectorMethod | undefined;
  /** When it happened, in epoch milliseconds. */
  readonly at: number | undefined;
}

const kitEvent = resource({
  name: "server event",
  documented: z.object({
    type: z.string().check(z.minLength(1)),
    connectionId: text,
    consentId: text,
    institutionId: text,
    method: text,
    at: z.optional(date),
  }),
  derive: ({ type, connectionId, consentId, institutionId, method, at }): BasiqServerEvent => ({
    type,
    connectionId: isBasiqId(connectionId) ? connectionId : undefined,
    consentId: isBasiqId(consentId) ? consentId : undefined,
    institutionId: isBasiqId(institutionId) ? institutionId : undefined,
    method: CONNECTOR_METHODS.find((one) => one === method),
    at: instant(at),
  }),
});

/**
 * An event of the server's stream.
 *
 * @example
 * const { type } = kitEventSchema.parse(JSON.parse(message.data));
 */
export const kitEventSchema: Schema<BasiqServerEvent> = kitEvent.schema;

/**
 * Parses one event of the server's stream: `{ type, connectionId?, consentId?, institutionId?, method?, at }`.
 *
 * @example
 * const { type, consentId } = parseKitEvent(JSON.parse(message.data));
 * @throws {SchemaError} when there is no type.
 */
export function parseKitEvent(value: unknown, options?: ParseOptions): BasiqServerEvent {
  return kitEvent.parse(value, options);
}
