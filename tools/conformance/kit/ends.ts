const ERROR = "an error, whole";
const PENDING = "waiting; mfa none";
const VERIFYING = "running at verify-credentials; mfa none";
const USER = { assembled: "a user, whole" };
const LINK = { assembled: "a link to a page for string until 2019-11-21T04:08:50.000Z" };
// The ids that the links lead to stand beside them.
const TRANSACTION = { assembled: "a transaction without links" };
const CONNECTED = "succeeded with a connection; mfa none";

/** Where each example of an answer must end, by its route and its name. */
const ends: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "POST /token": { assembled: "a token for 3600 s" },
  "POST /users": USER,
  "GET /users/{userId}": USER,
  "POST /users/{userId}": USER,
  "POST /users/{userId}/auth_link": LINK,
  "GET /users/{userId}/auth_link": LINK,
  "GET /users/{userId}/consents": {
    // The second one was revoked, and the newest counts.
    example: "2 consents; active: none; expiring: extend; expired: give-consent",
  },
  // What this example calls the consent's data is a user: no consent is named.
  "GET /events": { assembled: "consent.revoked of a user" },
  "GET /events/{id}": { Success: "connection.updated of a user about a connection" },
  "GET /users/{userId}/jobs": { assembled: "succeeded with a connection; all: clear" },
  "GET /jobs/{jobId}": {
    "data-in-progress": VERIFYING,
    // They said no at the bank.
    "data-failed": "failed at verify-credentials: person; mfa none",
    "data-success": CONNECTED,
    "statement-in-progress": VERIFYING,
    // Another file, or another bank (basiq-api.md, Errors).
    "statement-failed": "failed at verify-credentials: person; mfa none",
    "statement-success": CONNECTED,
    "Mygov-in-progress": VERIFYING,
    "Mygov-failed": "failed at verify-credentials: person; mfa none",
    "Mygov-success": CONNECTED,
    "Mygov-success, while it asked": "needs-mfa at mfa-challenge; mfa required: code within 119 s",
    "Report-in-progress": "running at create-report; mfa none",
    // No reason is given: only support can know it.
    "Report-failed": "failed at create-report: support; mfa none",
    "Report-success": "succeeded; mfa none",
  },
  "POST /jobs/{jobId}/mfa": { assembled: PENDING },
  "GET /users/{userId}/accounts": { assembled: "an account, whole" },
  "GET /users/{userId}/accounts/{accountId}": { assembled: "an account, whole" },
  "GET /users/{userId}/transactions": TRANSACTION,
  "GET /users/{userId}/transactions/{transactionId}": TRANSACTION,
  "GET /users/{userId}/connections": {
    assembled: "openbanking; active: none; expiring: reauthorise; invalid: reauthorise",
  },
  "GET /users/{userId}/connections/{connectionId}": {
    assembled: "openbanking; active: none; expiring: reauthorise; invalid: reauthorise",
  },
  "POST /users/{userId}/connections/refresh": { assembled: "waiting; all: clear" },
  "POST /users/{userId}/connections/{connectionId}/refresh": { assembled: PENDING },
  "POST /users/{userId}/statements": { assembled: PENDING },
  // The status has no example: nothing is known of an outage.
  "GET /connectors": { assembled: "web, beta, unknown: go-ahead, asks never" },
  "GET /connectors/{connectorId}/{method}": {
    assembled: "web, beta, unknown: go-ahead, asks never",
  },
  "POST /reports": { example: PENDING },
  "GET /reports": { example: "a report without links; a report without links" },
  "GET /reports/{id}": { example: "a report without links" },
  "GET /reports/{reportId}/transactions": { assembled: "a transaction, whole" },
  // The secret is told at registering and changing alone.
  "POST /notifications/webhooks": { Success: "active for user.created, with its secret" },
  "POST /notifications/webhooks/{webhookId}": {
    Success: "active for user.created, with its secret",
  },
  "GET /notifications/webhooks": { Success: "active for user.created, no secret" },
  "GET /notifications/webhooks/{webhookId}": { Success: "active for user.created, no secret" },
  "GET /notifications/webhooks/{webhookId}/messages": { Success: "user.created of a user" },
  "GET /notifications/webhooks/{webhookId}/messages/{messageId}": {
    Success: "user.created of a user",
  },
};

/** Where an example must end; `undefined` where nobody has said so yet. */
export function endOf(route: string, status: string, name: string): string | undefined {
  return status.startsWith("2") ? ends[route]?.[name] : ERROR;
}
