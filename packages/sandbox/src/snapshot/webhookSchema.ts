import { EVENT_TYPES } from "@basiq-kit/schema";
import * as z from "zod/mini";
import type { RegisteredWebhook } from "../world/registeredWebhook.js";
import { flag, list, number, record, text } from "./values.js";

const eventType = z.enum(EVENT_TYPES, "a type of event");

const attempt = record({
  at: number,
  wasTaken: flag,
  statusCode: z.nullable(number),
  response: text,
});

export const webhookSchema: z.ZodMiniType<RegisteredWebhook> = record({
  id: text,
  createdAt: number,
  url: text,
  name: z.nullable(text),
  description: z.nullable(text),
  subscriptions: list(record({ type: eventType, since: number, known: list(text) })),
  messages: list(
    record({
      id: text,
      createdAt: number,
      eventTypeId: eventType,
      eventId: text,
      entity: text,
      text: z.nullable(text),
      attempts: list(attempt),
    }),
  ),
});
