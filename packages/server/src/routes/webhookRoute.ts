import { isBasiqId, parseWebhook } from "@basiq-kit/schema";
import type { Webhook } from "standardwebhooks";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import { readAnswer } from "../basiq/readAnswer.js";
import { readBytes, readJsonBytes } from "./readBytes.js";
import { type Handle, NO_CONTENT, type RouteCall } from "./route.js";
import type { EventMarks } from "../webhooks/eventMark.js";
import type { HandleEvent } from "../webhooks/handleEvent.js";
import type { OnceOnly } from "../webhooks/onceOnly.js";
import { readEventUnlessTest } from "../webhooks/testMessage.js";
import { verifyWebhook } from "../webhooks/verifyWebhook.js";

// Ten times what Basiq posts.
const MAX_BYTES = 16_000;

export interface WebhookRouteOptions {
  readonly api: BasiqApi;
  readonly secrets: readonly Webhook[];
  readonly once: OnceOnly;
  readonly marks: EventMarks;
  readonly handle: HandleEvent;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/**
 * `POST webhooks`: 204 once the event has been handled, now or before; anything else makes Basiq try again.
 *
 * The signature authenticates it, so neither session nor origin is checked. Handled events are remembered by the
 * event's id, not the post's: two subscriptions may post one event, and `GET /events` lists it as well.
 */
export function webhookRoute(options: WebhookRouteOptions): Handle<RouteCall> {
  const { api, secrets, once, marks, handle, now } = options;
  return async ({ request, about }) => {
    const bytes = await readBytes(request, MAX_BYTES);
    if (!(await verifyWebhook(secrets, request.headers, bytes, now())))
      throw new BasiqServerError("webhook-not-verified");
    const body = readJsonBytes(bytes);
    const webhook = readAnswer({ body, status: 200 }, parseWebhook, api);
    if (!isBasiqId(webhook.eventId)) throw new BasiqServerError("malformed-answer");
    await once(webhook.eventId, async () => {
      const event = await readEventUnlessTest(api, webhook, body);
      if (event === undefined) return;
      about({ userId: event.userId, connectionId: event.connectionId });
      await handle(event);
      await marks.setFirst(event);
    });
    return NO_CONTENT;
  };
}
