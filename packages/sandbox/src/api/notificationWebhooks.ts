import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { isEventType, NO_WEBHOOK } from "../world/eventTypes.js";
import { registeredSecret } from "../webhooks/registeredSecret.js";
import type { RegisteredWebhook } from "../world/registeredWebhook.js";
import { addTestMessage, changeWebhook, registerWebhook } from "../webhooks/registry.js";
import { ApiError, forbidden } from "./apiError.js";
import { requireScope } from "./authorise.js";
import { notificationId } from "./notificationId.js";
import { getMessage, listMessages } from "./notificationMessages.js";
import { invalidRequest, readPosted, readWebhook } from "./readWebhook.js";
import type { Resource } from "./resource.js";

const COLLECTION = "/notifications/webhooks";

/** `/notifications/…`, for a server token (Basiq's OpenAPI). */
export function notificationWebhookResources(core: Core): Resource[] {
  const one = `${COLLECTION}/:webhookId`;
  const required = (c: Context) => requireWebhook(c, core);
  return [
    {
      path: COLLECTION,
      methods: { GET: (c) => listWebhooks(c, core), POST: (c) => postWebhook(c, core) },
    },
    {
      path: one,
      methods: {
        GET: (c) => c.json(webhookPayload(core, required(c))),
        POST: (c) => updateWebhook(c, core),
        DELETE: (c) => removeWebhook(c, core),
      },
    },
    {
      path: `${one}/messages`,
      methods: {
        GET: (c) => listMessages(c, core, requireWebhook(c, core, "Resource not found.")),
      },
    },
    {
      path: `${one}/messages/:messageId`,
      methods: { GET: (c) => getMessage(c, core, required(c)) },
    },
    { path: "/notifications/messages/test", methods: { POST: (c) => postTest(c, core) } },
  ];
}

function listWebhooks(c: Context, core: Core): Response {
  requireApp(c, core);
  const data = [...core.records.webhooks.values()].map((webhook) => webhookPayload(core, webhook));
  const links = { self: `${core.apiUrl}${COLLECTION}` };
  return c.json({ type: "list", count: data.length, size: data.length, data, links });
}

async function postWebhook(c: Context, core: Core): Promise<Response> {
  requireApp(c, core);
  const webhook = registerWebhook(core, readWebhook(core, await readPosted(c), null));
  return c.json(withSecret(core, webhook), 201);
}

async function updateWebhook(c: Context, core: Core): Promise<Response> {
  const webhook = requireWebhook(c, core);
  changeWebhook(core, webhook, readWebhook(core, await readPosted(c), webhook));
  return c.json(withSecret(core, webhook));
}

function removeWebhook(c: Context, core: Core): Response {
  core.records.webhooks.delete(requireWebhook(c, core).id);
  return c.body(null, 204);
}

/**
 * Queues a test message for the next delivery, like an event of that type. The answer has no body (Basiq's OpenAPI).
 */
async function postTest(c: Context, core: Core): Promise<Response> {
  requireApp(c, core);
  const body = await readPosted(c);
  const type = body.get("eventTypeId");
  const text = body.get("Text") ?? null;
  if (typeof type !== "string" || (text !== null && typeof text !== "string"))
    throw invalidRequest("Posted request not valid.");
  if (!isEventType(type) || type === NO_WEBHOOK)
    throw invalidRequest("Posted eventTypeId doesn't exists.");
  if (core.records.webhooks.size === 0)
    throw new ApiError(400, {
      code: "no-webhooks-found",
      title: "No webhooks found for an app",
      detail: "No webhooks found for an app, at least one webhook should exist in the system",
    });
  addTestMessage(core, type, text);
  return c.body(null, 201);
}

function requireWebhook(
  c: Context,
  core: Core,
  unknown = "Webhook with provided id doesn't exist.",
): RegisteredWebhook {
  requireApp(c, core);
  const id = notificationId(c, "webhookId", "Webhook");
  const webhook = core.records.webhooks.get(id);
  if (!webhook)
    throw new ApiError(404, {
      code: "resource-not-found",
      title: "Requested resource is not found",
      detail: unknown,
    });
  return webhook;
}

/** Webhooks belong to the application: a token that is bound to a user can't reach them. */
function requireApp(c: Context, core: Core): void {
  if (requireScope(c, core, "SERVER_ACCESS").userId !== null)
    throw forbidden("forbidden-access", "Access to this resource is forbidden.");
}

function webhookPayload({ apiUrl }: Core, webhook: RegisteredWebhook) {
  const { id, name, description, url, subscriptions } = webhook;
  return {
    type: "webhook",
    id,
    ...(name === null ? {} : { name }),
    ...(description === null ? {} : { description }),
    url,
    status: "active",
    subscribedEvents: subscriptions.map(({ type }) => type),
    links: { self: `${apiUrl}${COLLECTION}/${id}` },
  };
}

/** Only the answers to POST carry the secret (Basiq's OpenAPI). */
function withSecret(core: Core, webhook: RegisteredWebhook) {
  return { ...webhookPayload(core, webhook), secret: registeredSecret(core.seed, webhook.id) };
}
