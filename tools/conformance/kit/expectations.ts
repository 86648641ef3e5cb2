import {
  parseAccount,
  parseAccounts,
  parseApiError,
  parseAuthLink,
  parseClientToken,
  parseConnection,
  parseConnections,
  parseConnector,
  parseConnectors,
  parseConsents,
  parseEvent,
  parseEvents,
  parseJob,
  parseJobs,
  parseReport,
  parseReports,
  parseStatementJob,
  parseTransaction,
  parseTransactions,
  parseUser,
  parseWebhook,
  parseWebhookSubscription,
  parseWebhookSubscriptions,
} from "@basiq-kit/schema";
import { fieldsOf, listOf } from "../documents/openApi.js";
import {
  authLinkInWords,
  connectionsInWords,
  connectorInWords,
  consentsInWords,
  errorInWords,
  eventInWords,
  lossInWords,
  subscriptionInWords,
} from "./inWords.js";
import { jobInWords, jobsInWords } from "./jobInWords.js";
import { all, each, one, type Reader } from "./reader.js";

/** What parses the answers of a route, and how every example must end, or each by its name. */
type Expectation = readonly [read: Reader, end: string | Readonly<Record<string, string>>];

const job = one(parseJob, jobInWords);
const user: Expectation = [one(parseUser, lossInWords), "whole"];
const link: Expectation = [
  one(parseAuthLink, authLinkInWords),
  "a link to a page for string until 2019-11-21T04:08:50.000Z",
];
const subscription = one(parseWebhookSubscription, subscriptionInWords);
const connection = "openbanking; active: none; expiring: reauthorise; invalid: reauthorise";
// The status has no example: nothing is known of an outage.
const connector = "web, beta, unknown: go-ahead, asks never";
const PENDING = "waiting; mfa none";
const VERIFYING = "running at verify-credentials; mfa none";
const CONNECTED = "succeeded with a connection; mfa none";
const REFUSED = "failed at verify-credentials: person; mfa none";
// The secret comes with registering and changing alone.
const WITH_SECRET = "active for user.created, with its secret";
const WITHOUT_SECRET = "active for user.created, no secret";

/** A new parser gets a line here. `null` is for what no parser of the kit reads. */
const expectations: Readonly<Record<string, Expectation | null>> = {
  "POST /token": [one(parseClientToken, (read) => `${read.expires_in} s`), "3600 s"],
  "POST /users": user,
  "GET /users/{userId}": user,
  "POST /users/{userId}": user,
  "POST /users/{userId}/auth_link": link,
  "GET /users/{userId}/auth_link": link,
  "GET /users/{userId}/consents": [
    all(parseConsents, consentsInWords),
    // The second one was revoked, and the newest counts.
    "2 consents; active: none; expiring: extend; expired: give-consent",
  ],
  // What this example calls the consent's data is a user: no consent is named.
  "GET /events": [each(parseEvents, eventInWords), "consent.revoked of a user"],
  "GET /events/{id}": [
    one(parseEvent, eventInWords),
    "connection.updated of a user about a connection",
  ],
  "GET /events/types": null,
  "GET /events/types/{id}": null,
  "GET /users/{userId}/jobs": [
    all(parseJobs, jobsInWords),
    "succeeded with a connection; all: clear",
  ],
  "GET /jobs/{jobId}": [
    job,
    {
      "data-in-progress": VERIFYING,
      // They said no at the bank.
      "data-failed": REFUSED,
      "data-success": CONNECTED,
      "statement-in-progress": VERIFYING,
      // Another file, or another bank (basiq-api.md, Errors).
      "statement-failed": REFUSED,
      "statement-success": CONNECTED,
      "Mygov-in-progress": VERIFYING,
      "Mygov-failed": REFUSED,
      "Mygov-success": CONNECTED,
      "Mygov-success, while it asked":
        "needs-mfa at mfa-challenge; mfa required: code within 119 s",
      "Report-in-progress": "running at create-report; mfa none",
      // No reason is given: only support can know it.
      "Report-failed": "failed at create-report: support; mfa none",
      "Report-success": "succeeded; mfa none",
    },
  ],
  "POST /jobs/{jobId}/mfa": [job, PENDING],
  "GET /users/{userId}/accounts": [each(parseAccounts, lossInWords), "whole"],
  "GET /users/{userId}/accounts/{accountId}": [one(parseAccount, lossInWords), "whole"],
  // The ids that the links lead to stand beside them.
  "GET /users/{userId}/transactions": [each(parseTransactions, lossInWords), "without links"],
  "GET /users/{userId}/transactions/{transactionId}": [
    one(parseTransaction, lossInWords),
    "without links",
  ],
  "GET /users/{userId}/connections": [all(parseConnections, connectionsInWords), connection],
  "GET /users/{userId}/connections/{connectionId}": [
    one(parseConnection, (read) => connectionsInWords([read])),
    connection,
  ],
  "POST /users/{userId}/connections/refresh": [all(parseJobs, jobsInWords), "waiting; all: clear"],
  "POST /users/{userId}/connections/{connectionId}/refresh": [job, PENDING],
  "POST /users/{userId}/statements": [
    (value, options) =>
      `${parseStatementJob(value, options).id === fieldsOf(value)["id"]}; ${job(value, options)}`,
    `true; ${PENDING}`,
  ],
  "GET /connectors": [each(parseConnectors, connectorInWords), connector],
  "GET /connectors/{connectorId}/{method}": [one(parseConnector, connectorInWords), connector],
  "POST /reports": [job, PENDING],
  "GET /reports": [each(parseReports, lossInWords), "without links; without links"],
  "GET /reports/{id}": [one(parseReport, lossInWords), "without links"],
  "GET /reports/types": null,
  "GET /reports/types/{reportTypeId}": null,
  "GET /reports/{reportId}/transactions": [each(parseTransactions, lossInWords), "whole"],
  "POST /notifications/webhooks": [subscription, WITH_SECRET],
  "POST /notifications/webhooks/{webhookId}": [subscription, WITH_SECRET],
  "GET /notifications/webhooks": [
    each(parseWebhookSubscriptions, subscriptionInWords),
    WITHOUT_SECRET,
  ],
  "GET /notifications/webhooks/{webhookId}": [subscription, WITHOUT_SECRET],
  "GET /notifications/webhooks/{webhookId}/messages": [
    (value, options) =>
      listOf(fieldsOf(value)["data"])
        .map((item) => message(item, options))
        .join("; "),
    "user.created of a user",
  ],
  "GET /notifications/webhooks/{webhookId}/messages/{messageId}": [
    message,
    "user.created of a user",
  ],
};

/** A message keeps what was posted. */
function message(value: unknown, options?: Parameters<Reader>[1]): string {
  return eventInWords(parseWebhook(fieldsOf(value)["payload"], options));
}

/** What is expected of an answer; `undefined` where nothing is written down for its route. */
export function expectationOf(route: string, status: string): Expectation | null | undefined {
  return status.startsWith("2")
    ? expectations[route]
    : [one(parseApiError, errorInWords), "an error, whole"];
}
