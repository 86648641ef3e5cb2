const ERROR = "an error, whole";
const PENDING = "waiting; mfa none";
const VERIFYING = "running at verify-credentials; mfa none";
const CONNECTED = "succeeded with a connection; mfa none";

/** Where each example of an answer must end, by its route and its name. */
const ends: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  "POST /token": { assembled: "a token for 3600 s" },
  "GET /users/{userId}/consents": {
    // The second one was revoked, and the newest counts.
    example: "2 consents; active: none; expiring: extend; expired: give-consent",
  },
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
  "GET /notifications/webhooks/{webhookId}/messages": { Success: "user.created of a user" },
  "GET /notifications/webhooks/{webhookId}/messages/{messageId}": {
    Success: "user.created of a user",
  },
};

/** Where an example must end; `undefined` where nobody has said so yet. */
export function endOf(route: string, status: string, name: string): string | undefined {
  return status.startsWith("2") ? ends[route]?.[name] : ERROR;
}
