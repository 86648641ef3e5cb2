/** What can happen, in Basiq's words (basiq-api.md, "Events and webhooks"). */
export const eventTypes = {
  "account.updated": "An account was retrieved again.",
  "connection.activated": "A connection became active.",
  "connection.created": "A connection was created.",
  "connection.deleted": "A connection was deleted.",
  "connection.invalidated": "A connection needs its person.",
  "connection.updated": "A connection's data was brought up to date.",
  "consent.archived": "A past consent was replaced by a new one.",
  "consent.created": "Consent was given.",
  "consent.expired": "A consent came to its end.",
  "consent.reminder": "Every 90 days: this person is still sharing data.",
  "consent.revoked": "A consent was withdrawn.",
  "consent.updated": "A consent was extended.",
  "consent.warning": "A consent ends in 7 days.",
  "transactions.updated": "Transactions were retrieved.",
  "user.created": "A user was created.",
  "user.deleted": "A user was deleted.",
  "user.updated": "A user's details were changed.",
} as const;

/**
 * The type of an event.
 *
 * @example
 * const types: EventType[] = ["consent.revoked", "connection.invalidated"];
 */
export type EventType = keyof typeof eventTypes;

/** Whether a text names one of them. */
export function isEventType(text: string): text is EventType {
  return Object.hasOwn(eventTypes, text);
}

/** There is no webhook for it (basiq-api.md). */
export const NO_WEBHOOK: EventType = "connection.updated";
