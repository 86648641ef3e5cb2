import type { Core } from "../world/core.js";
import { isEventType, NO_WEBHOOK, type EventType } from "../world/eventTypes.js";
import type { WorldEvent } from "../events/worldEvent.js";
import { worldEvents } from "../events/worldEvents.js";
import { afterAttempt, type Delivery, isAttemptDue } from "./deliveryPlan.js";
import { deliverRegistered } from "./deliverRegistered.js";
import { messageBody } from "./messageBody.js";
import { postMessage, type WebhookFetch } from "./postMessage.js";
import { webhookKey } from "./webhookSecret.js";

/**
 * An address to post events to.
 *
 * @example
 * const subscription: WebhookSubscription = { url: "https://app.example/api/basiq/webhooks", secret: "whsec_…" };
 */
export interface WebhookSubscription {
  /** http or https. */
  url: string;
  /** `whsec_` and base64. It signs the posts, and is never sent or shown. */
  secret: string;
  /** Default: every type except `connection.updated`, which has no webhooks. */
  types?: readonly EventType[];
}

/**
 * The addresses events are posted to.
 *
 * @example
 * const unsubscribe = sandbox.webhooks.subscribe({ url, secret });
 */
export interface Webhooks {
  /**
   * Subscribes an address to what happens from now on; `sandbox.deliverWebhooks()` posts it. Returns how to
   * unsubscribe. Throws a `TypeError` for an address that isn't http(s), a secret that isn't `whsec_…` and an
   * unknown type.
   */
  subscribe(subscription: WebhookSubscription): () => void;
}

interface Subscriber {
  url: string;
  key: Uint8Array<ArrayBuffer>;
  types: ReadonlySet<EventType> | null;
  deliveries: Map<string, Delivery>;
}

/** Stores subscriptions and delivers to them. There are no timers: each call of `deliver` sends what is due then. */
export function createWebhooks(core: Core, fetch: WebhookFetch) {
  const subscribers = new Set<Subscriber>();
  const webhooks: Webhooks = {
    subscribe({ url, secret, types }) {
      const subscriber: Subscriber = {
        url: checkUrl(url),
        key: webhookKey(secret),
        types: types ? new Set(types.map(checkType)) : null,
        deliveries: new Map(),
      };
      // Earlier events aren't sent, not even those of this millisecond.
      for (const { id } of worldEvents(core.records, core.clock.now()))
        subscriber.deliveries.set(id, { status: "delivered", attempts: 0 });
      subscribers.add(subscriber);
      return () => void subscribers.delete(subscriber);
    },
  };

  async function deliver(): Promise<number> {
    let delivered = 0;
    for (const subscriber of subscribers)
      for (const event of dueFor(subscriber)) {
        // It was unsubscribed meanwhile, or another call has already sent the event.
        if (!subscribers.has(subscriber) || !isDue(subscriber, event)) continue;
        const attempts = subscriber.deliveries.get(event.id)?.attempts ?? 0;
        const at = core.clock.now();
        // Recorded before it is sent, so that a second call meanwhile doesn't send it again.
        subscriber.deliveries.set(event.id, afterAttempt(attempts, at, false));
        const wasTaken = await post(subscriber, event, at);
        subscriber.deliveries.set(event.id, afterAttempt(attempts, at, wasTaken));
        if (wasTaken) delivered += 1;
      }
    return delivered + (await deliverRegistered(core, fetch));
  }

  function dueFor(subscriber: Subscriber): WorldEvent[] {
    return worldEvents(core.records, core.clock.now()).filter(
      (event) => isSubscribed(subscriber, event) && isDue(subscriber, event),
    );
  }

  function isDue({ deliveries }: Subscriber, { id }: WorldEvent): boolean {
    const delivery = deliveries.get(id);
    return !delivery || isAttemptDue(delivery, core.clock.now());
  }

  async function post(subscriber: Subscriber, event: WorldEvent, at: number): Promise<boolean> {
    const { id: eventId, type: eventTypeId, entity } = event;
    const body = JSON.stringify(messageBody(core, { eventTypeId, eventId, entity }));
    const message = { id: `msg_${eventId}`, at, body };
    return (await postMessage(fetch, subscriber, message)).wasTaken;
  }

  return { webhooks, deliver };
}

function isSubscribed({ types }: Subscriber, { type }: WorldEvent): boolean {
  return type !== NO_WEBHOOK && types?.has(type) !== false;
}

function checkUrl(url: string): string {
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new TypeError("basiq-kit/sandbox: a webhook's url must be an http or https address.");
}

function checkType(type: string): EventType {
  if (isEventType(type) && type !== NO_WEBHOOK) return type;
  throw new TypeError(
    `basiq-kit/sandbox: there is no webhook for "${type}". GET /events/types lists the events; ${NO_WEBHOOK} has none.`,
  );
}
