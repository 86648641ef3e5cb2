import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import type { Webhook } from "standardwebhooks";
import type { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import type { EventLog } from "../events/eventLog.js";
import type { WithLock } from "../store/distributedLock.js";
import type { BasiqStore } from "../store/store.js";
import type { OnConsentEnded } from "./consentEnded.js";
import { createEventMarks, type EventMarks } from "./eventMark.js";
import { createHandleEvent, type HandleEvent } from "./handleEvent.js";
import { createMissedEvents, type HandleMissedEvents } from "./missedEvents.js";
import { createOnceOnly, type OnceOnly } from "./onceOnly.js";

export interface WebhooksOptions {
  readonly secrets: readonly Webhook[];
  readonly onConsentEnded: OnConsentEnded;
  readonly onEvent?: (event: BasiqWebhookEvent) => unknown;
  readonly api: BasiqApi;
  readonly log: EventLog;
  /** Without a fallback: all instances must know what one of them handled. */
  readonly store: BasiqStore;
  readonly withLock: WithLock;
  readonly report: (error: BasiqServerError) => void;
  readonly requireOpen: () => void;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** What handles Basiq's events, whether a webhook brings them or the list of missed events: each event once. */
export interface Webhooks {
  readonly secrets: readonly Webhook[];
  readonly once: OnceOnly;
  readonly marks: EventMarks;
  readonly handle: HandleEvent;
  readonly handleMissedEvents: HandleMissedEvents;
}

export function createWebhooks(options: WebhooksOptions): Webhooks {
  const { secrets, api, log, store, withLock, report, requireOpen, now } = options;
  const { onConsentEnded, onEvent } = options;
  const marks = createEventMarks(store);
  const once = createOnceOnly(store);
  const handle = createHandleEvent({ api, log, now, onConsentEnded, onEvent });
  return {
    secrets,
    once,
    marks,
    handle,
    handleMissedEvents: createMissedEvents({
      api,
      marks,
      once,
      handle,
      withLock,
      report,
      requireOpen,
      now,
    }),
  };
}
