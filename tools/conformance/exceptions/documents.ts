import type { Exception } from "./exception.js";

const USERS = ["POST /users", "GET /users/{userId}", "POST /users/{userId}"];
const AUTH_LINKS = ["POST /users/{userId}/auth_link", "GET /users/{userId}/auth_link"];
const JOB = "GET /jobs/{jobId}";
const JOBS = "GET /users/{userId}/jobs";
const REPORTS = [
  "POST /reports",
  "GET /reports/{id}",
  "DELETE /reports/{id}",
  "GET /reports/types",
  "GET /reports/types/{reportTypeId}",
];
const CHALLENGE = ["method", "description", "input", "expiryMs", "links"];

/**
 * Where Basiq's OpenAPI (December 2024) contradicts itself: an example against its own schema, or two descriptions of
 * one resource. The kit reads both; the sandbox may send either.
 */
export const documents: readonly Exception[] = [
  // Users
  {
    route: [...USERS, ...AUTH_LINKS],
    path: "mobile",
    rule: "type",
    reason: "The schema says text; the example lost its + and became a number.",
  },
  {
    route: "GET /users/{userId}",
    path: "links.auth_link",
    rule: ["required", "extra"],
    reason: "links.auth_link is required and described nowhere.",
  },

  // Events
  {
    route: "GET /events",
    path: "data[].data",
    rule: "type",
    reason:
      "The schema says text, its own example is a list holding an object, and GET /events/{id} shows the object.",
  },

  // Jobs
  {
    route: JOB,
    path: "",
    rule: "oneOf",
    reason:
      "A job must fit exactly one of three schemas that require nothing, so that every example fits several.",
  },
  {
    route: JOB,
    path: CHALLENGE.map((field) => `steps[].result.${field}`),
    rule: "extra",
    reason: "The example Mygov-success holds a challenge; no schema of a result has one.",
  },
  {
    route: JOB,
    path: "links",
    rule: "type",
    reason: "links is an object by the schemas and null in the example Report-failed.",
  },
  {
    route: JOBS,
    path: "data[].links",
    rule: "type",
    reason:
      "In the list links is an object; the same job alone has null in the example Report-failed.",
  },
  {
    route: JOBS,
    path: "data[].institution",
    rule: "required",
    reason: "The list requires institution; no example of a job alone has one.",
  },
  {
    route: JOBS,
    path: "data[].steps[].result",
    rule: "type",
    reason: "The list has an object for every result; the job alone has null until there is one.",
  },
  {
    route: JOBS,
    path: "data[].steps[].title",
    rule: "enum",
    reason:
      "The list's titles lack mfa-challenge and create-report, which the examples of a job alone have.",
  },
  {
    route: JOBS,
    path: "data[].steps[].result.code",
    rule: "enum",
    reason:
      "The list's codes lack authorization-failed and invalid-credentials, which the examples of a job alone have.",
  },
  {
    route: JOBS,
    path: "data[].steps[].result.detail",
    rule: "extra",
    reason: "The list calls it details, the examples of a job alone detail.",
  },
  {
    route: JOBS,
    path: CHALLENGE.map((field) => `data[].steps[].result.${field}`),
    rule: "extra",
    reason:
      "The example Mygov-success of a job alone holds a challenge; a result of the list has none.",
  },
  {
    route: JOBS,
    path: ["data[].jobType", "data[].status", "data[].partnerId", "data[].applicationId"],
    rule: "extra",
    reason: "The examples of a job alone have these fields; an item of the list doesn't.",
  },

  // Data
  {
    route: ["GET /users/{userId}/accounts", "GET /users/{userId}/accounts/{accountId}"],
    path: ["data[].class", "class"],
    rule: "enum",
    reason: "class has the fields type and product, and must at once be one of ten texts.",
  },
  {
    route: "GET /users/{userId}/accounts",
    path: "links.statements",
    rule: "type",
    reason: "The schema says text, the example is an empty list.",
  },
  {
    route: ["GET /users/{userId}/transactions", "GET /users/{userId}/transactions/{transactionId}"],
    path: ["data[].subClass.code", "subClass.code"],
    rule: "type",
    reason: "The schema says text, the example is a number.",
  },
  {
    route: ["GET /users/{userId}/transactions", "GET /users/{userId}/transactions/{transactionId}"],
    path: ["data[].enrich.category.matchType", "enrich.category.matchType"],
    rule: "enum",
    reason: "The schema lists merchantFull, the example is merchantfull.",
  },
  {
    route: "GET *transactions*",
    path: ["data[].transactionDate", "transactionDate"],
    rule: "type",
    reason: "The schema says text, the example is null.",
  },
  {
    route: ["GET /users/{userId}/transactions", "GET /users/{userId}/transactions/{transactionId}"],
    path: ["data[].links.connection", "links.connection"],
    rule: ["required", "extra"],
    reason: "links.connection is required and described nowhere.",
  },

  // Reports
  {
    route: "POST /reports",
    status: "request",
    path: "filters[].value",
    rule: ["type", "oneOf"],
    reason:
      "A value must fit exactly one of four alternatives: a date fits two, and null, given as an example, none.",
  },
  {
    route: "GET /reports",
    path: "data[].filters[].value",
    rule: "format",
    reason: "The format is date; the examples are ids and a date with a time.",
  },
  {
    route: "GET /reports/{id}",
    path: "createdDate",
    rule: "format",
    reason: "The format is date-time, and the example has no time zone.",
  },
  {
    route: "GET /reports/{id}",
    path: "data.groups[].subgroup[].transactions[].date",
    rule: "format",
    reason: "The format is date, and the examples have a time.",
  },
  {
    route: "GET /reports/{id}",
    path: "data.transactions",
    rule: "extra",
    reason: "The example has the link in data; the schema has it beside data.",
  },
  {
    route: "GET /reports/{id}",
    path: "links",
    rule: ["required", "extra"],
    reason: "links is required of a statement report and described nowhere.",
  },
  {
    route: "GET /reports/{reportId}/transactions",
    path: "data[].links",
    rule: ["required", "extra"],
    reason: "links is required and described nowhere.",
  },
  {
    route: "GET /reports/{reportId}/transactions",
    path: "data[].enrich.merchant.ABN",
    rule: "type",
    reason: "The schema says text, the example is a number.",
  },

  // Webhooks
  {
    route: ["POST /notifications/webhooks", "POST /notifications/webhooks/{webhookId}"],
    status: "request",
    path: "subscribedEvents",
    rule: "type",
    reason: "The schema says a list, the example is one text.",
  },
  {
    route: "* /notifications/webhooks*",
    path: ["subscribedEvents", "data[].subscribedEvents"],
    rule: ["required", "extra"],
    reason: "subscribedEvents is required and described nowhere; the examples have it as one text.",
  },
  {
    route: "GET /notifications/webhooks",
    path: "data",
    rule: "type",
    reason: "The schema says a list, the example is the one webhook itself.",
  },
  {
    route: "GET /notifications/webhooks/{webhookId}/messages*",
    path: ["attempts[]", "data[].attempts[]"],
    rule: "type",
    reason: "The schema says texts, the example has objects.",
  },

  // Errors
  {
    route: "*",
    status: "503",
    path: "data[].code",
    rule: "type",
    reason: "The schema says an object; the example is a text, as all other codes are.",
  },
  {
    route: REPORTS,
    path: "type",
    rule: ["required", "extra"],
    reason: "type is required of errors of 403, 404 and 500 here, and described nowhere.",
  },
];
