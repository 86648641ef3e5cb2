import * as z from "zod/mini";
import { id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import type { EventType } from "./eventTypes.js";
import { fields, isFields } from "./fields.js";
import { type BasiqList, listParser } from "./list.js";
import { resource, type Schema } from "./resource.js";

/** Where Basiq posts an application's events, and which. */
export interface WebhookSubscription {
  /** Basiq's id of it. */
  readonly id: string;
  /** The app's name for it. */
  readonly name: string | undefined;
  /** The app's words about it. */
  readonly description: string | undefined;
  /** Where Basiq posts. */
  readonly url: string | undefined;
  /** Basiq looks at some addresses first; `unknown` for a status the kit doesn't know yet. */
  readonly status: "active" | "pending-approval" | "unknown";
  /** What it posts. */
  readonly subscribedEvents: readonly EventType[];
  /** What posts are signed with, shown once, when the webhook is registered: protect it like the API key. */
  readonly secret: string | undefined;
}

/** What Basiq's documents say of a webhook (`/notifications/webhooks`). */
export const documentedWebhookSubscription = z.object({
  type: z.literal("webhook"),
  id,
  name: text,
  description: text,
  url: text,
  status: z.optional(z.enum(["active", "pending-approval"])),
  subscribedEvents: z.optional(z.array(z.string())),
  secret: text,
  links: z.optional(z.object({ self: text })),
});

const subscription = resource({
  name: "webhook subscription",
  documented: documentedWebhookSubscription,
  absent: { type: "webhook" },
  unify: ({ type, subscribedEvents, ...raw }) => ({
    ...raw,
    // Examples also have `Webhook`, and a single event where the prose says a list.
    type: type === "Webhook" ? "webhook" : type,
    subscribedEvents: typeof subscribedEvents === "string" ? [subscribedEvents] : subscribedEvents,
  }),
  derive: ({ id: webhookId, name, description, url, status, subscribedEvents, secret }) =>
    ({
      id: webhookId,
      name,
      description,
      url,
      status: status ?? "unknown",
      subscribedEvents: subscribedEvents ?? [],
      secret,
    }) satisfies WebhookSubscription,
});

/**
 * A webhook as `POST /notifications/webhooks` answers it; server token only.
 *
 * @example
 * const { id, status } = webhookSubscriptionSchema.parse(body);
 */
export const webhookSubscriptionSchema: Schema<WebhookSubscription> = subscription.schema;

/**
 * Parses a webhook as `POST /notifications/webhooks` and `GET` of one answer it.
 *
 * @example
 * const { secret } = parseWebhookSubscription(body);
 * @throws {SchemaError} on what can't be a webhook: no object, no id.
 */
export function parseWebhookSubscription(
  value: unknown,
  options?: ParseOptions,
): WebhookSubscription {
  return subscription.parse(value, options);
}

const parseList = listParser("webhook subscription", subscription);

/**
 * Parses the webhooks of an application as `GET /notifications/webhooks` answers them.
 *
 * @example
 * const { items } = parseWebhookSubscriptions(await basiq.get("/notifications/webhooks"));
 * @throws {SchemaError} on what can't be a list of webhooks; `path` says which one is wrong.
 */
export function parseWebhookSubscriptions(
  value: unknown,
  options?: ParseOptions,
): BasiqList<WebhookSubscription> {
  // In the documents' example a list of one webhook is just the webhook.
  const { data } = fields(value);
  return parseList(isFields(data) ? { ...fields(value), data: [data] } : value, options);
}
