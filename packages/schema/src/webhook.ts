import * as z from "zod/mini";
import { id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import type { EventType } from "./eventTypes.js";
import { idInLink } from "./link.js";
import { resource, type Schema } from "./resource.js";
import { identifier } from "./values.js";

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

/** What Basiq's documents say of a webhook post. */
export const documentedWebhook = z.object({
  eventTypeId: z.string().check(z.minLength(1)),
  eventId: id,
  links: z.optional(z.object({ event: text, eventEntity: text })),
});

const webhook = resource({
  name: "webhook",
  documented: documentedWebhook,
  unify: (raw) => ({ ...raw, eventId: identifier(raw["eventId"]) }),
  derive: ({ eventTypeId, eventId, links }): BasiqWebhook => ({
    type: eventTypeId,
    eventId,
    userId: idInLink(links?.eventEntity, "users"),
    connectionId: idInLink(links?.eventEntity, "connections"),
    consentId: idInLink(links?.eventEntity, "consents"),
    eventLink: links?.event,
    entityLink: links?.eventEntity,
  }),
});

/**
 * The body of a webhook post.
 *
 * @example
 * const { type } = webhookSchema.parse(JSON.parse(body));
 */
export const webhookSchema: Schema<BasiqWebhook> = webhook.schema;

/**
 * Parses the body of a webhook post. The body proves nothing: check its signature first.
 *
 * @example
 * const { type, connectionId } = parseWebhook(JSON.parse(body));
 * type; // "connection.invalidated"
 * @throws {SchemaError} when there is no type or no event id.
 */
export function parseWebhook(value: unknown, options?: ParseOptions): BasiqWebhook {
  return webhook.parse(value, options);
}
