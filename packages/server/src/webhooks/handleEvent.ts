import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { BasiqApi } from "../basiq/basiqApi.js";
import type { EventLog } from "../events/eventLog.js";
import { type OnConsentEnded, readConsentEnded } from "./consentEnded.js";

export interface HandleEventOptions {
  readonly api: BasiqApi;
  readonly log: EventLog;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onConsentEnded: OnConsentEnded;
  readonly onEvent: ((event: BasiqWebhookEvent) => unknown) | undefined;
}

/** Does everything that one event requires, in order; if it throws, the event is to be handled again. */
export type HandleEvent = (event: BasiqWebhookEvent) => Promise<void>;

export function createHandleEvent(options: HandleEventOptions): HandleEvent {
  const { api, log, now, onConsentEnded, onEvent } = options;
  return async (event) => {
    if (onConsentEnded !== "declined") {
      const ended = await readConsentEnded(api, event, now);
      if (ended !== undefined) await callHandler(onConsentEnded, ended);
    }
    await callHandler(onEvent, event);
    // After the app's own handler, so that browsers fetch what it has already updated.
    if (event.userId !== undefined) await log.append(event.userId, event);
  };
}

async function callHandler<Event extends BasiqWebhookEvent>(
  handler: ((event: Event) => unknown) | undefined,
  event: Event,
): Promise<void> {
  try {
    await handler?.(event);
  } catch (cause) {
    throw new BasiqServerError("webhook-handler-failed", { cause });
  }
}
