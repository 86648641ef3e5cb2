import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import type { Webhook } from "standardwebhooks";
import type { BasiqServerError } from "../BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import type { EventLog } from "../events/eventLog.js";
import type { Handle, RouteCall } from "../routes/route.js";
import type { Alone } from "../store/aloneAmongAll.js";
import type { BasiqStore } from "../store/store.js";
import type { OnConsentEnded } from "./consentEnded.js";
import { createEventMarks } from "./eventMark.js";
import { createHandleEvent } from "./handleEvent.js";
import { createMissedEvents, type HandleMissedEvents } from "./missedEvents.js";
import { createOnceOnly } from "./onceOnly.js";
import { webhookRoute } from "./webhookRoute.js";

export interface WebhooksOptions {
  readonly secrets: readonly Webhook[];
  readonly onConsentEnded: OnConsentEnded;
  readonly onEvent?: (event: BasiqWebhookEvent) => unknown;
  readonly api: BasiqApi;
  readonly log: EventLog;
  /** Without a fallback: what one instance handled, all others must know of. */
  readonly store: BasiqStore;
  readonly alone: Alone;
  readonly report: (error: BasiqServerError) => void;
  readonly requireOpen: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The two ways in which an event of Basiq's reaches the app; either handles each event once. */
export interface Webhooks {
  readonly route: Handle<RouteCall>;
  readonly handleMissedEvents: HandleMissedEvents;
}

export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { secrets, api, log, store, alone, report, requireOpen, now } = options;
  const { onConsentEnded, onEvent } = options;
  const marks = createEventMarks(store);
  const once = createOnceOnly(store);
  const handle = createHandleEvent({ api, log, now, onConsentEnded, onEvent });
  return {
    route: webhookRoute({ api, secrets, once, marks, handle, now }),
    handleMissedEvents: createMissedEvents({
      api,
      marks,
      once,
      handle,
      alone,
      report,
      requireOpen,
      now,
    }),
  };
}
