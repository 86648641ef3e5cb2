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

/** A type of event, and from when on this webhook gets it. */
export interface Subscription {
  type: EventType;
  since: number;
  /** Events of this type that had already happened in the same millisecond. */
  known: string[];
}

/** What is sent for one event, and how it went. */
export interface WebhookMessageRecord {
  id: string;
  createdAt: number;
  eventTypeId: EventType;
  eventId: string;
  /** Path of what it happened to. */
  entity: string;
  /** The text of a test message; null for an event that happened. */
  text: string | null;
  /** Oldest first. */
  attempts: WebhookAttempt[];
}

/** One post. */
export interface WebhookAttempt {
  at: number;
  wasTaken: boolean;
  /** The status of the answer; null where nobody answered. */
  statusCode: number | null;
  /** The words beside the status. */
  response: string;
}
