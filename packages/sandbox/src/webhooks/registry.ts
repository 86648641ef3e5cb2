import type { Core } from "../world/core.js";
import { derivedId } from "../world/derivedId.js";
import { eventTypes, isEventType, NO_WEBHOOK, type EventType } from "../world/eventTypes.js";
import { worldEvents } from "../events/worldEvents.js";
import type { RegisteredWebhook, Subscription } from "../world/registeredWebhook.js";

/** The fields that register or change a webhook. A missing field stays as it is, or empty. */
export interface WebhookDetails {
  url: string;
  name?: string;
  description?: string;
  types?: readonly EventType[];
}

/** Every event type that webhooks can subscribe to. */
export function webhookTypes(): EventType[] {
  return Object.keys(eventTypes)
    .filter(isEventType)
    .filter((type) => type !== NO_WEBHOOK);
}

/** Registers a webhook, which gets events from now on. No types means all. */
export function registerWebhook(core: Core, details: WebhookDetails): RegisteredWebhook {
  const { url, name = null, description = null, types = webhookTypes() } = details;
  const webhook: RegisteredWebhook = {
    id: core.ids.next(),
    createdAt: core.clock.now(),
    url,
    name,
    description,
    subscriptions: subscribe(core, types),
    messages: [],
  };
  core.records.webhooks.set(webhook.id, webhook);
  return webhook;
}

/** Changes a webhook. Its former types stay as they were; a new type starts now. */
export function changeWebhook(core: Core, webhook: RegisteredWebhook, details: WebhookDetails) {
  const { url, name, description, types } = details;
  webhook.url = url;
  if (name !== undefined) webhook.name = name;
  if (description !== undefined) webhook.description = description;
  if (!types) return;
  const unchanged = webhook.subscriptions.filter(({ type }) => types.includes(type));
  const added = types.filter((type) => !unchanged.some((one) => one.type === type));
  webhook.subscriptions = [...unchanged, ...subscribe(core, added)];
}

/** Puts a test message in the queue of each webhook that is subscribed to its type. */
export function addTestMessage(core: Core, type: EventType, text: string | null): void {
  const now = core.clock.now();
  const eventId = core.ids.next();
  for (const { id, subscriptions, messages } of core.records.webhooks.values())
    if (subscriptions.some((subscription) => subscription.type === type))
      messages.push({
        id: derivedId(`message:${id}:${eventId}`),
        createdAt: now,
        eventTypeId: type,
        eventId,
        entity: testEntity(type, eventId),
        text,
        attempts: [],
      });
}

/** The path of an invented resource, because a test message isn't about a real one. */
function testEntity(type: EventType, eventId: string): string {
  const user = `/users/${derivedId(`test-user:${eventId}`)}`;
  const [entity] = type.split(".");
  if (entity === "user") return user;
  if (entity === "transactions") return `${user}/transactions`;
  return `${user}/${entity}s/${derivedId(`test-entity:${eventId}`)}`;
}

function subscribe({ records, clock }: Core, types: readonly EventType[]): Subscription[] {
  const since = clock.now();
  const happening = worldEvents(records, since).filter(({ at }) => at === since);
  return types.map((type) => ({
    type,
    since,
    known: happening.filter((event) => event.type === type).map(({ id }) => id),
  }));
}
