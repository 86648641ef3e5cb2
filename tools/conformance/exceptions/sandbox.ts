import type { Exception } from "./exception.js";

/** Where the sandbox differs from the documents on purpose. The sources are sections of docs/basiq-api.md. */
export const sandbox: readonly Exception[] = [
  {
    route: "*",
    path: "",
    rule: "status",
    came: "429 too-many-requests",
    reason:
      "Any route can be called too often; the documents say so for events, webhooks and single connections.",
  },
  {
    route: "*",
    path: "",
    rule: "status",
    came: "401 *",
    reason:
      "These routes take the token that the others take, and refuse it alike; 401 was left out.",
  },
  {
    route: ["GET /connectors*", "DELETE /users/{userId}/auth_link"],
    path: "",
    rule: "status",
    came: "403 *",
    reason: "An expired token is a 403 everywhere (Tokens); 403 was left out.",
  },
  {
    route: "POST /token",
    path: "",
    rule: "status",
    came: "403 access-denied",
    reason: "Too many mints are a 403 by the prose (Tokens).",
  },
  {
    route: "*",
    path: "",
    rule: "status",
    came: "415 unsupported-content-type",
    reason: "The code is known (Errors), and no document says under which status it comes.",
  },
  {
    route: "*",
    path: "",
    rule: ["status", "content-type"],
    came: "*text/html*",
    reason:
      "A proxy in front of Basiq answers with a page (Errors): a fault that has to be asked for.",
  },
  {
    route: "*",
    path: "",
    rule: "status",
    came: ["503 service-unavailable", "500 internal-server-error"],
    reason:
      "Any route can be down; the documents leave out 503 of many and 500 of one: a fault that has to be asked for.",
  },
  {
    route: "POST /users/{userId}/connections/{connectionId}/refresh",
    path: "",
    rule: "status",
    came: "200 ",
    reason: "200 is a job that was there already, by the prose (Connections).",
  },
  {
    route: "GET /users/{userId}/connections*",
    path: ["data[].status", "status"],
    rule: "enum",
    came: '"revoked"',
    reason: "The prose has this status for a connection whose consent is over (Connections).",
  },
  {
    route: "GET /users/{userId}/connections*",
    path: ["data[].mfaEnabled", "mfaEnabled"],
    rule: "extra",
    reason:
      "The connection in the example of GET /events/{id} has it, and so has the prose (Connections).",
  },
  {
    route: [
      "POST /users",
      "GET /events",
      "GET /connectors",
      "POST /reports",
      "GET /reports",
      "GET /reports/types",
    ],
    status: "404",
    path: "",
    rule: "never",
    reason: "Such a request names nothing that could be missing.",
  },
  {
    route: ["GET /reports", "GET /reports/types"],
    status: "400",
    path: "",
    rule: "never",
    reason: "Such a request has nothing that could be wrong: no parameter is documented.",
  },
  {
    route: "GET /notifications/webhooks/{webhookId}/messages*",
    path: ["payload.Text", "data[].payload.Text"],
    rule: "extra",
    reason: "A test message's Text is replayed back by the prose, which doesn't say where.",
  },
  {
    route: "GET /users/{userId}/connections/{connectionId}",
    path: "links.institution",
    rule: "extra",
    reason: "The list of connections requires it of each, and the prose has it (Connections).",
  },
  {
    route: ["GET /users/{userId}/accounts", "GET /users/{userId}/accounts/{accountId}"],
    path: ["data[].links", "links"],
    rule: "extra",
    reason:
      "An account's links stand at the list instead, where their examples are those of one account; accounts in statement reports have them.",
  },
  {
    route: "GET /events",
    path: ["data[].entity", "data[].eventType"],
    rule: "enum",
    reason: "The lists are shorter than what GET /events/types names, accounts and users among it.",
  },
  {
    route: "GET /events/{id}",
    path: "data.*",
    rule: "extra",
    reason:
      "The schema describes a connection, and data is whatever the event is about (Events and webhooks).",
  },
  {
    route: "GET /reports/{reportId}/transactions",
    path: "data[].enrich.merchant",
    rule: "type",
    came: "null",
    reason:
      "A merchant is required, and there is none of a salary or a fee: null, as GET /users/{userId}/transactions allows.",
  },
  {
    route: "GET /reports/{reportId}/transactions",
    path: "links",
    rule: "extra",
    reason:
      "The example of a report links to a page of them by next, and without links nobody would come to the next page.",
  },
  {
    route: ["GET /reports", "GET /reports/{reportId}/transactions"],
    path: "data[].code",
    rule: "enum",
    reason: "Under 403, 404 and 500 stand the codes of a 400.",
  },
];
