import type { Context } from "hono";
import type { Core } from "../world/core.js";
import { isEventType, NO_WEBHOOK, type EventType } from "../world/eventTypes.js";
import type { RegisteredWebhook } from "../world/registeredWebhook.js";
import { webhookTypes, type WebhookDetails } from "../webhooks/registry.js";
import { ApiError } from "./apiError.js";
import { readJson } from "./readBody.js";

/**
 * The body of a request to `/notifications`. Anything but a JSON object is refused with the message of Basiq's OpenAPI.
 */
export async function readPosted(c: Context): Promise<ReadonlyMap<string, unknown>> {
  try {
    return await readJson(c);
  } catch (error) {
    if (error instanceof ApiError && error.status === 400)
      throw invalidRequest("Posted request not valid.");
    throw error;
  }
}

/** Reads the body that registers a webhook, or changes the webhook `own`. */
export function readWebhook(
  core: Core,
  body: ReadonlyMap<string, unknown>,
  own: RegisteredWebhook | null,
): WebhookDetails {
  const url = readUrl(body.get("url"));
  const name = readText(body.get("name"));
  const description = readText(body.get("description"));
  const types = readTypes(body.get("subscribedEvents"));
  const others = [...core.records.webhooks.values()].filter((other) => other !== own);
  if (others.some((other) => other.url === url))
    throw new ApiError(409, {
      code: "resource-already-exists",
      title: "Resource already exists",
      detail: "Webhook with provided url already exists.",
    });
  checkFree(others, types ?? (own ? [] : webhookTypes()));
  return {
    url,
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(types === undefined ? {} : { types }),
  };
}

/** A 400 with a message of Basiq's OpenAPI. */
export function invalidRequest(detail: string): ApiError {
  return new ApiError(400, { code: "invalid-content", title: "Invalid request content", detail });
}

function readUrl(value: unknown): string {
  if (
    typeof value !== "string" ||
    !URL.canParse(value) ||
    !/^https?:$/.test(new URL(value).protocol)
  )
    throw invalidRequest("Posted request not valid.");
  return value;
}

function readText(value: unknown): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  throw invalidRequest("Posted request not valid.");
}

/** The schema has a list, its example a single string: both are accepted. */
function readTypes(value: unknown): EventType[] | undefined {
  if (value === undefined) return undefined;
  const named: unknown[] = [value].flat();
  if (named.length === 0) throw invalidRequest("Posted request not valid.");
  const types = named.flatMap((one) =>
    typeof one === "string" && isEventType(one) && one !== NO_WEBHOOK ? one : [],
  );
  if (types.length < named.length)
    throw invalidRequest("Posted subscribedEvents contains unsupported event types.");
  return [...new Set(types)];
}

/** An application may have only one webhook for each event. */
function checkFree(others: readonly RegisteredWebhook[], types: readonly EventType[]): void {
  const taken = new Set(
    others.flatMap(({ subscriptions }) => subscriptions.map(({ type }) => type)),
  );
  if (types.some((type) => taken.has(type)))
    throw new ApiError(400, {
      code: "event-already-subscribed",
      title: "Event already subscribed",
      detail:
        "Posted subscribedEvents contains events that are already subscribed to for this application.",
    });
}
