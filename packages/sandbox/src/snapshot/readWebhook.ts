import { isEventType, type EventType } from "../world/eventTypes.js";
import type {
  RegisteredWebhook,
  Subscription,
  WebhookAttempt,
  WebhookMessageRecord,
} from "../world/registeredWebhook.js";
import { fields, flag, list, nullable, number, refuse, text, type Read } from "./read.js";

export const readWebhook: Read<RegisteredWebhook> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    createdAt: number(...of("createdAt")),
    url: text(...of("url")),
    name: nullable(text)(...of("name")),
    description: nullable(text)(...of("description")),
    subscriptions: list(readSubscription)(...of("subscriptions")),
    messages: list(readMessage)(...of("messages")),
  };
};

const readType: Read<EventType> = (value, path) =>
  typeof value === "string" && isEventType(value) ? value : refuse(path, "a type of event");

const readSubscription: Read<Subscription> = (value, path) => {
  const of = fields(value, path);
  return {
    type: readType(...of("type")),
    since: number(...of("since")),
    known: list(text)(...of("known")),
  };
};

const readMessage: Read<WebhookMessageRecord> = (value, path) => {
  const of = fields(value, path);
  return {
    id: text(...of("id")),
    createdAt: number(...of("createdAt")),
    eventTypeId: readType(...of("eventTypeId")),
    eventId: text(...of("eventId")),
    entity: text(...of("entity")),
    text: nullable(text)(...of("text")),
    attempts: list(readAttempt)(...of("attempts")),
  };
};

const readAttempt: Read<WebhookAttempt> = (value, path) => {
  const of = fields(value, path);
  return {
    at: number(...of("at")),
    wasTaken: flag(...of("wasTaken")),
    statusCode: nullable(number)(...of("statusCode")),
    response: text(...of("response")),
  };
};
