import type { Reading } from "./reading.js";
import { readJob, readJobs } from "./readJobs.js";
import {
  readAccount,
  readAccounts,
  readAuthLink,
  readReport,
  readReports,
  readStatementJob,
  readSubscription,
  readSubscriptions,
  readTransaction,
  readTransactions,
  readUser,
} from "./readRecords.js";
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

/** What reads the answers of each route. A new parser gets a line here, and its examples their ends in `ends.ts`. */
const readings: Readonly<Record<string, Reading>> = {
  "POST /token": readToken,
  "POST /users": readUser,
  "GET /users/{userId}": readUser,
  "POST /users/{userId}": readUser,
  "GET /users/{userId}/consents": readConsents,
  "POST /users/{userId}/auth_link": readAuthLink,
  "GET /users/{userId}/auth_link": readAuthLink,
  "GET /events": readEvents,
  "GET /events/{id}": readEvent,
  "GET /users/{userId}/jobs": readJobs,
  "GET /jobs/{jobId}": readJob,
  "POST /jobs/{jobId}/mfa": readJob,
  "GET /users/{userId}/accounts": readAccounts,
  "GET /users/{userId}/accounts/{accountId}": readAccount,
  "GET /users/{userId}/transactions": readTransactions,
  "GET /users/{userId}/transactions/{transactionId}": readTransaction,
  "GET /users/{userId}/connections": readConnections,
  "GET /users/{userId}/connections/{connectionId}": readConnection,
  "POST /users/{userId}/connections/refresh": readJobs,
  "POST /users/{userId}/connections/{connectionId}/refresh": readJob,
  "POST /users/{userId}/statements": readStatementJob,
  "GET /connectors": readConnectors,
  "GET /connectors/{connectorId}/{method}": readConnector,
  "POST /reports": readJob,
  "GET /reports": readReports,
  "GET /reports/{id}": readReport,
  "GET /reports/{reportId}/transactions": readTransactions,
  "POST /notifications/webhooks": readSubscription,
  "GET /notifications/webhooks": readSubscriptions,
  "POST /notifications/webhooks/{webhookId}": readSubscription,
  "GET /notifications/webhooks/{webhookId}": readSubscription,
  "GET /notifications/webhooks/{webhookId}/messages": readMessages,
  "GET /notifications/webhooks/{webhookId}/messages/{messageId}": readMessage,
};

/** Routes whose answers no parser of the kit reads. */
const unread: ReadonlySet<string> = new Set([
  "GET /events/types",
  "GET /events/types/{id}",
  "GET /reports/types",
  "GET /reports/types/{reportTypeId}",
]);

/** What reads the answer of a route; `null` where the kit doesn't, `undefined` where nobody has said so. */
export function readingOf(route: string, status: string): Reading | null | undefined {
  if (!status.startsWith("2")) return readError;
  return unread.has(route) ? null : readings[route];
}
