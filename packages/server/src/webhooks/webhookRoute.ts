import { type BasiqWebhookEvent, parseWebhook } from "@basiq-kit/schema";
import type { Context, Handler } from "hono";
import type { Webhook } from "standardwebhooks";
import { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readAnswer } from "../basiq/readAnswer.js";
import type { EventLog } from "../events/eventLog.js";
import { readBytes, readJsonBytes } from "../routes/readBytes.js";
import type { RouteEnv } from "../routes/routeEnv.js";
import { type OnConsentEnded, readConsentEnded } from "./consentEnded.js";
import type { OnceOnly } from "./onceOnly.js";
import { readEvent } from "./readEvent.js";
import { verifyWebhook } from "./verifyWebhook.js";

// Ten times what Basiq posts.
const MAX_BYTES = 16_000;

export interface WebhookRouteOptions {
  readonly api: BasiqApi;
  readonly secrets: readonly Webhook[];
  readonly log: EventLog;
  readonly once: OnceOnly;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onConsentEnded: OnConsentEnded;
  readonly onEvent: ((event: BasiqWebhookEvent) => unknown) | undefined;
}

/**
 * `POST webhooks`: 204 once the event has been handled, now or before; anything else makes Basiq try again.
 *
 * Its proof is the signature, so neither session nor origin is asked for.
 */
export function webhookRoute(options: WebhookRouteOptions): Handler<RouteEnv> {
  const { api, secrets, log, once, now, onConsentEnded } = options;

  async function handle(body: unknown, c: Context<RouteEnv>): Promise<void> {
    const event = await readEvent(api, readAnswer({ body, status: 200 }, parseWebhook));
    c.set("ids", { userId: event.userId, connectionId: event.connectionId });
    if (onConsentEnded !== "declined") {
      const ended = await readConsentEnded(api, event, now);
      if (ended !== undefined) await tell(onConsentEnded, ended);
    }
    await tell(options.onEvent, event);
    // After the app's own handler: what browsers fetch then is what it made of the event.
    if (event.userId !== undefined) await log.append(event.userId, event);
  }

  return async (c) => {
    const bytes = await readBytes(c.req.raw, MAX_BYTES);
    const post = bytes && (await verifyWebhook(secrets, c.req.raw.headers, bytes, now()));
    if (post === undefined) throw new BasiqServerError("webhook-not-verified");
    await once(post.id, () => handle(readJsonBytes(bytes), c));
    return c.body(null, 204);
  };
}

async function tell<Event extends BasiqWebhookEvent>(
  handler: ((event: Event) => unknown) | undefined,
  event: Event,
): Promise<void> {
  try {
    await handler?.(event);
  } catch (cause) {
    throw new BasiqServerError("webhook-handler-failed", { cause });
  }
}
