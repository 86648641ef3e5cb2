/**
 * The events that Basiq's documents name (basiq-api.md, Events and webhooks); others may come later. No
 * webhook is posted for `connection.updated`.
 *
 * @example
 * EVENT_TYPES.includes("consent.revoked"); // true
 */
export const EVENT_TYPES = [
  "account.updated",
  "connection.activated",
  "connection.created",
  "connection.deleted",
  "connection.invalidated",
  "connection.updated",
  "consent.archived",
  "consent.created",
  "consent.expired",
  "consent.reminder",
  "consent.revoked",
  "consent.updated",
  "consent.warning",
  "transactions.updated",
  "user.created",
  "user.deleted",
  "user.updated",
] as const;

/**
 * What happened, in Basiq's words: an open set, such as `connection.invalidated` or
 * `consent.warning`, so compare and never switch exhaustively.
 */
export type EventType = string;

/**
 * The type of the one event of the stream that isn't Basiq's, but the server's own: a bank that the person waits for
 * has left its outage. Basiq has no webhook for that (basiq-api.md, Events and webhooks).
 *
 * @example
 * if (event.type === INSTITUTION_RECOVERED) console.info(event.institutionId);
 */
export const INSTITUTION_RECOVERED = "institution.recovered";
