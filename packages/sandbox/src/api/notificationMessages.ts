import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { derivedId } from "../world/derivedId.js";
import { messageBody } from "../webhooks/messageBody.js";
import type { RegisteredWebhook, WebhookMessageRecord } from "../world/registeredWebhook.js";
import { ApiError } from "./apiError.js";
import { readFilter, type FilterFields } from "./filter.js";
import { isoTime } from "./isoTime.js";
import { notificationId } from "./notificationId.js";
import { pageOf } from "./page.js";

/** The filter's properties: documents name none, so these are the message's own fields. */
const fields: FilterFields<WebhookMessageRecord> = {
  id: ({ id }) => id,
  eventId: ({ eventId }) => eventId,
  eventTypeId: ({ eventTypeId }) => eventTypeId,
};

/** `GET …/messages`: what was sent to a webhook or is due to be sent, newest first. */
export function listMessages(c: Context, core: Core, webhook: RegisteredWebhook): Response {
  const found = webhook.messages.filter(readFilter(c.req.query("filter"), fields)).toReversed();
  const page = pageOf(c, core.apiUrl, found);
  const data = page.data.map((message) => messagePayload(core, webhook, message));
  return c.json({ type: "list", count: found.length, ...page, data });
}

/** `GET …/messages/{messageId}`. */
export function getMessage(c: Context, core: Core, webhook: RegisteredWebhook): Response {
  const id = notificationId(c, "messageId", "Message");
  const message = webhook.messages.find((one) => one.id === id);
  if (!message)
    throw new ApiError(404, {
      code: "resource-not-found",
      title: "Requested resource is not found",
      detail: "Message not found.",
    });
  return c.json(messagePayload(core, webhook, message));
}

function messagePayload(core: Core, webhook: RegisteredWebhook, message: WebhookMessageRecord) {
  const { id, eventTypeId, eventId } = message;
  const self = `${core.apiUrl}/notifications/webhooks/${webhook.id}`;
  return {
    id,
    webhookId: webhook.id,
    eventTypeId,
    eventId,
    payload: messageBody(core, message),
    // The latest attempt first. The schema has strings, and its example these values.
    attempts: message.attempts.toReversed().map(({ at, wasTaken, statusCode, response }) => ({
      id: derivedId(`attempt:${id}:${at}`),
      url: webhook.url,
      response,
      responseStatusCode: statusCode,
      timestamp: isoTime(at, true),
      status: wasTaken ? "Success" : "Failed",
    })),
    links: {
      self: `${self}/messages/${id}`,
      event: `${core.apiUrl}/events/${eventId}`,
      webhook: self,
    },
  };
}
