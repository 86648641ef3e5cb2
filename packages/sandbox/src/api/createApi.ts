import { Hono } from "hono";
import { cors } from "hono/cors";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Core } from "../world/core.js";
import { ApiError, errorBody, notFound, type ApiErrorEntry } from "./apiError.js";
import { connectionResources } from "./connections.js";
import { consentResources } from "./consents.js";
import { dataResources } from "./data.js";
import { eventResources } from "./events.js";
import { connectorResources } from "./connectors.js";
import { RuleError } from "../world/ruleError.js";
import { jobResources } from "./jobs.js";
import { limitBody } from "./limitBody.js";
import { mfaResources } from "./mfa.js";
import { authLinkResources } from "./authLinks.js";
import { notificationWebhookResources } from "./notificationWebhooks.js";
import { reportResources } from "./reports.js";
import { serveResource } from "./resource.js";
import { ruleAnswer } from "./ruleErrors.js";
import { statementResources } from "./statements.js";
import { tokenResources } from "./token.js";
import { userResources } from "./users.js";

/** Basiq's API over one sandbox. Every answer, errors included, is JSON in Basiq's shapes. */
export function createApi(core: Core): Hono {
  const app = new Hono();
  app.use(
    cors({
      origin: "*",
      allowMethods: ["GET", "POST", "DELETE"],
      allowHeaders: ["Authorization", "Content-Type", "basiq-version"],
      maxAge: 600,
    }),
  );
  app.use(limitBody());
  const resources = [
    tokenResources,
    userResources,
    consentResources,
    connectionResources,
    dataResources,
    eventResources,
    jobResources,
    mfaResources,
    connectorResources,
    authLinkResources,
    reportResources,
    statementResources,
    notificationWebhookResources,
  ].flatMap((resourcesOf) => resourcesOf(core));
  for (const resource of resources) serveResource(app, resource);
  const answer = (entry: ApiErrorEntry) => errorBody(entry, core.ids.correlation());
  app.notFound((c) => c.json(answer(notFound("There is no such endpoint.").entry), 404));
  app.onError((error, c) => {
    const [entry, status] = describe(error);
    return c.json(answer(entry), status);
  });
  return app;
}

/** An unexpected error is answered without its message, which may contain private data. */
function describe(error: unknown): [ApiErrorEntry, ContentfulStatusCode] {
  if (error instanceof ApiError) return [error.entry, error.status];
  if (error instanceof RuleError) return describe(ruleAnswer(error));
  return [
    {
      code: "internal-server-error",
      title: "Internal server error",
      detail: "Something went wrong. Try again later.",
    },
    500,
  ];
}
