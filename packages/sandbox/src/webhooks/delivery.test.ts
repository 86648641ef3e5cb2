import { describe, expect, it } from "vitest";
import { coreOf } from "../sandbox/coreOf.js";
import { openNotifications } from "../testing/openNotifications.js";
import type { EventType } from "../world/eventTypes.js";
import { startRefresh } from "../connections/startRefresh.js";
import { RETRIES_MS } from "./deliveryPlan.js";
import { signWebhook } from "./signWebhook.js";
import { webhookKey } from "./webhookSecret.js";

const URL_OF_APP = "https://app.example/hooks";
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

type Opened = Awaited<ReturnType<typeof openNotifications>>;

/** How an app subscribes to posts. Each function returns the secret that signs them. */
const subscribers: Record<
  string,
  (opened: Opened, types?: EventType[]) => string | Promise<string>
> = {
  "a subscription of sandbox.webhooks"({ sandbox }, types) {
    sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET, ...(types ? { types } : {}) });
    return SECRET;
  },
  async "a registered webhook"({ register }, types) {
    return (await register(types ? { subscribedEvents: types } : {})).secret;
  },
};

describe.each(Object.entries(subscribers))("%s", (_, subscribe) => {
  it("gets each event of its types once, signed, with where to look", async () => {
    const opened = await openNotifications();
    const { sandbox, clock, posts, typesPosted } = opened;
    const secret = await subscribe(opened, ["user.created"]);
    const user = sandbox.addUser();
    sandbox.giveConsent({ userId: user.id });
    expect(await sandbox.deliverWebhooks()).toBe(1);
    expect(await sandbox.deliverWebhooks()).toBe(0);
    expect(typesPosted()).toEqual(["user.created"]);
    const { url, headers, body } = posts[0]!;
    expect(url).toBe(URL_OF_APP);
    const { eventId } = JSON.parse(body) as { eventId: string };
    expect(JSON.parse(body)).toEqual({
      eventTypeId: "user.created",
      eventId,
      links: {
        event: `${sandbox.apiUrl}/events/${eventId}`,
        eventEntity: `${sandbox.apiUrl}/users/${user.id}`,
      },
    });
    const id = headers.get("webhook-id") ?? "";
    const timestamp = clock.now() / 1_000;
    expect(headers.get("webhook-timestamp")).toBe(String(timestamp));
    const signature = await signWebhook(webhookKey(secret), { id, timestamp, body });
    expect(headers.get("webhook-signature")).toBe(signature);
  });

  it("gets only what happens later, even in the same millisecond", async () => {
    const opened = await openNotifications();
    const { sandbox, posts } = opened;
    sandbox.addUser();
    await subscribe(opened);
    await sandbox.deliverWebhooks();
    expect(posts).toEqual([]);
    const user = sandbox.addUser();
    await sandbox.deliverWebhooks();
    expect(posts.map(({ body }) => body)).toEqual([expect.stringContaining(user.id)]);
  });

  it("gets every type except connection.updated if none is named", async () => {
    const opened = await openNotifications();
    const { sandbox, clock, typesPosted } = opened;
    await subscribe(opened);
    const bank = { userId: sandbox.addUser().id, institutionId: "AU00000", login: "jared" };
    const { id } = sandbox.addConnection(bank);
    const core = coreOf(sandbox);
    startRefresh(core, core.records.connections.get(id)!);
    clock.advance(60_000);
    await sandbox.deliverWebhooks();
    expect(typesPosted()).toContain("transactions.updated");
    expect(typesPosted()).not.toContain("connection.updated");
  });

  it("is tried again at 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, under one id, and then never", async () => {
    const opened = await openNotifications();
    const { sandbox, clock, posts, app } = opened;
    await subscribe(opened, ["user.created"]);
    app.answer = () => new Response(null, { status: 500 });
    sandbox.addUser();
    expect(await sandbox.deliverWebhooks()).toBe(0);
    for (const [index, wait] of RETRIES_MS.entries()) {
      clock.advance(wait - 1);
      await sandbox.deliverWebhooks();
      expect(posts).toHaveLength(index + 1);
      clock.advance(1);
      await sandbox.deliverWebhooks();
      expect(posts).toHaveLength(index + 2);
    }
    clock.advance(1e9);
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(8);
    const all = (name: string) => new Set(posts.map(({ headers }) => headers.get(name)));
    expect(all("webhook-id").size).toBe(1);
    expect(all("webhook-timestamp").size).toBe(8);
  });

  it("is tried again when nobody answers, until it is taken", async () => {
    const opened = await openNotifications();
    const { sandbox, clock, posts, app } = opened;
    await subscribe(opened, ["user.created"]);
    app.answer = () => Promise.reject(new TypeError("down"));
    sandbox.addUser();
    expect(await sandbox.deliverWebhooks()).toBe(0);
    app.answer = () => new Response();
    clock.advance(5_000);
    expect(await sandbox.deliverWebhooks()).toBe(1);
    clock.advance(1e9);
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(2);
  });

  it("gets nothing twice from two deliveries at once", async () => {
    const opened = await openNotifications();
    await subscribe(opened, ["user.created"]);
    const users = [1, 2, 3].map(() => opened.sandbox.addUser().id);
    await Promise.all([opened.sandbox.deliverWebhooks(), opened.sandbox.deliverWebhooks()]);
    const posted = opened.posts.map(({ body }) => users.filter((id) => body.includes(id)));
    expect(posted.flat().toSorted()).toEqual(users.toSorted());
  });
});

describe("a subscription of sandbox.webhooks", () => {
  it("gets nothing once it has ended, even in the middle of a delivery", async () => {
    const { sandbox, posts, app } = await openNotifications();
    const unsubscribe = sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
    sandbox.addUser();
    sandbox.addUser();
    app.answer = () => {
      unsubscribe();
      return new Response();
    };
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(1);
  });
});
