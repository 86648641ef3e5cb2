import { type BasiqWebhookEvent, parseWebhook } from "@basiq-kit/schema";
import type { Handler } from "hono";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readAnswer } from "../basiq/readAnswer.js";
import type { EventLog } from "../events/eventLog.js";
import { readBytes, readJson } from "../routes/readBytes.js";
import type { RouteEnv } from "../routes/routeEnv.js";
import type { OnceOnly } from "./onceOnly.js";
import { readEvent } from "./readEvent.js";
import { verifyWebhook } from "./verifyWebhook.js";
import type { WebhookKey } from "./webhookKey.js";

// Ten times what Basiq posts.
const MAX_BYTES = 16_000;

export interface WebhookRouteOptions {
  readonly api: BasiqApi;
  readonly keys: readonly WebhookKey[];
  readonly log: EventLog;
  readonly once: OnceOnly;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onEvent: ((event: BasiqWebhookEvent) => unknown) | undefined;
}

/**
 * `POST webhooks`: 204 once the event has been handled, now or before; anything else makes Basiq try again.
 *
 * Its proof is the signature, so neither session nor origin is asked for.
 */
export function webhookRoute(options: WebhookRouteOptions): Handler<RouteEnv> {
  const { api, keys, log, once, now } = options;

  async function handle(body: unknown): Promise<void> {
    const event = await readEvent(api, readAnswer({ body, status: 200 }, parseWebhook));
    await tell(options.onEvent, event);
    // After the app's own handler: what browsers fetch then is what it made of the event.
    if (event.userId !== undefined) await log.append(event.userId, event);
  }

  return async (c) => {
    const bytes = await readBytes(c.req.raw, MAX_BYTES);
    const post = bytes && (await verifyWebhook(keys, c.req.raw.headers, bytes, now()));
    if (post === undefined) throw new BasiqServerError("webhook-not-verified");
    await once(post.id, () => handle(readJson(bytes)));
    return c.body(null, 204);
  };
}

async function tell(
  onEvent: WebhookRouteOptions["onEvent"],
  event: BasiqWebhookEvent,
): Promise<void> {
  try {
    await onEvent?.(event);
  } catch (cause) {
    const { userId, connectionId } = event;
    throw new BasiqServerError("webhook-handler-failed", { userId, connectionId, cause });
  }
}
