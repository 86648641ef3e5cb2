import type { EventType } from "./eventTypes.js";

/** A webhook that was registered through the API. Its secret follows from its id (registeredSecret.ts). */
export interface RegisteredWebhook {
  id: string;
  createdAt: number;
  url: string;
  name: string | null;
  description: string | null;
  subscriptions: Subscription[];
  /** Oldest first. */
  messages: WebhookMessageRecord[];
}

/** An event type, and since when this webhook gets it. */
export interface Subscription {
  type: EventType;
  since: number;
  /** Events of this type that had already happened in the same millisecond. */
  known: string[];
}

/** The message for one event, and its attempts. */
export interface WebhookMessageRecord {
  id: string;
  createdAt: number;
  eventTypeId: EventType;
  eventId: string;
  /** The path of the resource that the event is about. */
  entity: string;
  /** The text of a test message; null for an event that happened. */
  text: string | null;
  /** Oldest first. */
  attempts: WebhookAttempt[];
}

/** One attempt to post a message. */
export interface WebhookAttempt {
  at: number;
  wasTaken: boolean;
  /** The status of the answer; null if nobody answered. */
  statusCode: number | null;
  /** The status text. */
  response: string;
}
