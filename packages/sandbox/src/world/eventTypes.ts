import type { EVENT_TYPES } from "@basiq-kit/schema";

/** Basiq's event types, with their descriptions (basiq-api.md, "Events and webhooks"). */
export const eventTypes = {
  "account.updated": "when an account is retrieved again",
  "connection.activated": "when a connection becomes active",
  "connection.created": "when a connection is created",
  "connection.deleted": "when a connection is deleted",
  "connection.invalidated": "when a connection needs its person",
  "connection.updated": "when a connection's data is brought up to date",
  "consent.archived": "when a past consent is followed by a new one",
  "consent.created": "when consent is given",
  "consent.expired": "when a consent comes to its end",
  "consent.reminder": "every 90 days while a consent is active",
  "consent.revoked": "when a consent is withdrawn",
  "consent.updated": "when a consent is extended",
  "consent.warning": "when a consent ends in 7 days",
  "transactions.updated": "when transactions are retrieved",
  "user.created": "when a user is created",
  "user.deleted": "when a user is deleted",
  "user.updated": "when a user's details are changed",
} as const satisfies Record<(typeof EVENT_TYPES)[number], string>;

/**
 * The type of an event.
 *
 * @example
 * const types: EventType[] = ["consent.revoked", "connection.invalidated"];
 */
export type EventType = keyof typeof eventTypes;

/** Whether a string is an event type. */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventTypes, text);
}

/** The one event type without webhooks (basiq-api.md). */
export const NO_WEBHOOK: EventType = "connection.updated";
