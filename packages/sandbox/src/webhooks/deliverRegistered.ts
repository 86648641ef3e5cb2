import type { Core } from "../world/core.js";
import { derivedId } from "../world/derivedId.js";
import { worldEvents } from "../events/worldEvents.js";
import { afterAttempt, isAttemptDue } from "./deliveryPlan.js";
import { messageBody } from "./messageBody.js";
import { postMessage, type WebhookFetch } from "./postMessage.js";
import { registeredSecret } from "./registeredSecret.js";
import type { RegisteredWebhook, WebhookMessageRecord } from "../world/registeredWebhook.js";
import { webhookKey } from "./webhookSecret.js";

/**
 * Turns new events into messages of the registered webhooks, posts what is due, and returns how many posts were
 * accepted.
 */
export async function deliverRegistered(core: Core, fetch: WebhookFetch): Promise<number> {
  let delivered = 0;
  for (const webhook of core.records.webhooks.values()) {
    addNewMessages(core, webhook);
    for (const message of webhook.messages) {
      // The webhook was deleted meanwhile, or another call has already delivered the message.
      if (!core.records.webhooks.has(webhook.id) || !isDue(message, core.clock.now())) continue;
      if (await send(core, fetch, webhook, message)) delivered += 1;
    }
  }
  return delivered;
}

function addNewMessages(
  { records, clock }: Core,
  { id, subscriptions, messages }: RegisteredWebhook,
) {
  const known = new Set(messages.map(({ eventId }) => eventId));
  for (const event of worldEvents(records, clock.now())) {
    const subscription = subscriptions.find(({ type }) => type === event.type);
    if (!subscription || known.has(event.id) || event.at < subscription.since) continue;
    if (subscription.known.includes(event.id)) continue;
    messages.push({
      id: derivedId(`message:${id}:${event.id}`),
      createdAt: event.at,
      eventTypeId: event.type,
      eventId: event.id,
      entity: event.entity,
      text: null,
      attempts: [],
    });
  }
}

function isDue({ attempts }: WebhookMessageRecord, now: number): boolean {
  const last = attempts.at(-1);
  return !last || isAttemptDue(afterAttempt(attempts.length - 1, last.at, last.wasTaken), now);
}

async function send(
  core: Core,
  fetch: WebhookFetch,
  { id, url }: RegisteredWebhook,
  message: WebhookMessageRecord,
): Promise<boolean> {
  const at = core.clock.now();
  const attempt = { at, wasTaken: false, statusCode: null, response: "No answer" };
  // Recorded before it is sent, so that a second call meanwhile doesn't send it again.
  message.attempts.push(attempt);
  const key = webhookKey(registeredSecret(core.seed, id));
  const body = JSON.stringify(messageBody(core, message));
  const result = await postMessage(fetch, { url, key }, { id: message.id, at, body });
  Object.assign(attempt, result);
  return result.wasTaken;
}
