import { virtualClock } from "@basiq-kit/sandbox/testing";
import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import type { BasiqServerOptions, WebhookOptions } from "../BasiqServerOptions.js";
import { documentedEvent } from "./documentedEvent.js";
import { signedPost, WEBHOOKS } from "./signedPost.js";
import { testServer } from "./testServer.js";

export const MINUTE_MS = 60_000;
/** When the server began. */
export const T0 = virtualClock().now();

export type ListedWire = ReturnType<typeof documentedEvent>;

/** An event of a connection, so many minutes after the server began. */
export const event = (eventId: string, minutes: number) =>
  documentedEvent({
    userId: "u1",
    entity: "connection",
    eventType: "created",
    eventId,
    at: T0 + minutes * MINUTE_MS,
  });

/** The same event, with a date that is none. */
export const undated = (one: ListedWire): ListedWire => ({ ...one, createdDate: "soon" });

/** A server that handles events, before a Basiq whose list of them is `pages`. */
export function openMissedEvents(
  handlers: Partial<WebhookOptions> = {},
  options: Partial<BasiqServerOptions> = {},
) {
  const handled: BasiqWebhookEvent[] = [];
  const webhooks = {
    ...WEBHOOKS,
    onEvent: (one: BasiqWebhookEvent) => void handled.push(one),
    ...handlers,
  };
  const world = testServer({ webhooks, ...options });
  let pages: readonly (readonly unknown[])[] = [[]];
  const answerList = (path: string) => {
    const at = Number(new URL(path, world.sandbox.apiUrl).searchParams.get("next") ?? 0);
    const next = at + 1 < pages.length ? { next: `/events?next=${at + 1}` } : {};
    return Response.json({ type: "list", data: pages[at], links: { self: path, ...next } });
  };
  world.intercept((path) => {
    if (/^\/events(\?|$)/.test(path)) return answerList(path);
    const [, id] = /^\/events\/(.+)/.exec(path) ?? [];
    const found = pages.flat().find((one) => JSON.stringify(one).includes(`"id":"${id}"`));
    return id === undefined ? undefined : Response.json(found);
  });
  return {
    ...world,
    handleMissedEvents: world.server.handleMissedEvents,
    list: (...next: readonly (readonly unknown[])[]) => void (pages = next),
    ids: () => handled.splice(0).map(({ id }) => id),
    listCalls: () => world.takeCalls().filter((call) => call.startsWith("GET /events")),
    post: async ({ id, entity, eventType }: ListedWire, name = `msg_${id}`) => {
      const body = { eventTypeId: `${entity}.${eventType}`, eventId: id };
      return (await world.fetch(await signedPost(name, body, T0))).status;
    },
  };
}
