import { readJob, readJobs } from "./readJobs.js";
import {
  readConnection,
  readConnections,
  readConnector,
  readConnectors,
  readConsents,
  readError,
  readEvent,
  readEvents,
  readMessage,
  readMessages,
  readToken,
} from "./readResources.js";

/** Reads an example with the kit's parsers and state functions, and says in a few words where it ends. */
export type Reading = (value: unknown) => string;

/** What reads the answers of each route. A new parser gets a line here, and its examples their ends in `ends.ts`. */
const readings: Readonly<Record<string, Reading>> = {
  "POST /token": readToken,
  "GET /users/{userId}/consents": readConsents,
  "GET /events": readEvents,
  "GET /events/{id}": readEvent,
  "GET /users/{userId}/jobs": readJobs,
  "GET /jobs/{jobId}": readJob,
  "POST /jobs/{jobId}/mfa": readJob,
  "GET /users/{userId}/connections": readConnections,
  "GET /users/{userId}/connections/{connectionId}": readConnection,
  "POST /users/{userId}/connections/refresh": readJobs,
  "POST /users/{userId}/connections/{connectionId}/refresh": readJob,
  "POST /users/{userId}/statements": readJob,
  "GET /connectors": readConnectors,
  "GET /connectors/{connectorId}/{method}": readConnector,
  "POST /reports": readJob,
  "GET /notifications/webhooks/{webhookId}/messages": readMessages,
  "GET /notifications/webhooks/{webhookId}/messages/{messageId}": readMessage,
};

/** Routes whose answers no parser of the kit reads. */
const unread: ReadonlySet<string> = new Set([
  "POST /users",
  "GET /users/{userId}",
  "POST /users/{userId}",
  "POST /users/{userId}/auth_link",
  "GET /users/{userId}/auth_link",
  "GET /events/types",
  "GET /events/types/{id}",
  "GET /users/{userId}/accounts",
  "GET /users/{userId}/accounts/{accountId}",
  "GET /users/{userId}/transactions",
  "GET /users/{userId}/transactions/{transactionId}",
  "GET /reports",
  "GET /reports/{id}",
  "GET /reports/{reportId}/transactions",
  "GET /reports/types",
  "GET /reports/types/{reportTypeId}",
  "POST /notifications/webhooks",
  "GET /notifications/webhooks",
  "POST /notifications/webhooks/{webhookId}",
  "GET /notifications/webhooks/{webhookId}",
]);

/** What reads the answer of a route; `null` where the kit doesn't, `undefined` where nobody has said so. */
export function readingOf(route: string, status: string): Reading | null | undefined {
  if (!status.startsWith("2")) return readError;
  return unread.has(route) ? null : readings[route];
}
