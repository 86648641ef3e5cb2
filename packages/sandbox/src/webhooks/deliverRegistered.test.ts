import { describe, expect, it } from "vitest";
import { openNotifications } from "../testing/openNotifications.js";
import { RETRIES_MS } from "./deliveryPlan.js";
import { signWebhook } from "./signWebhook.js";
import { webhookKey } from "./webhookSecret.js";

const failed = () => new Response(null, { status: 500 });

describe("a registered webhook", () => {
  it("gets each event of its types once, signed with the secret it was answered", async () => {
    const { sandbox, register, posts, typesPosted } = await openNotifications();
    const { secret } = await register({ subscribedEvents: ["user.created"] });
    const user = sandbox.addUser();
    sandbox.giveConsent({ userId: user.id });
    expect(await sandbox.deliverWebhooks()).toBe(1);
    expect(await sandbox.deliverWebhooks()).toBe(0);
    expect(typesPosted()).toEqual(["user.created"]);
    const [post] = posts;
    const id = post?.headers.get("webhook-id") ?? "";
    const timestamp = Number(post?.headers.get("webhook-timestamp"));
    expect(post?.headers.get("webhook-signature")).toBe(
      await signWebhook(webhookKey(secret), { id, timestamp, body: post?.body ?? "" }),
    );
  });

  it("has a secret of its own", async () => {
    const { register } = await openNotifications();
    const one = await register({ subscribedEvents: ["user.created"] });
    const other = await register({ url: "https://b.example", subscribedEvents: ["user.deleted"] });
    expect(one.secret).not.toBe(other.secret);
  });

  it("gets only what happens later, even in the same millisecond", async () => {
    const { sandbox, register, posts } = await openNotifications();
    sandbox.addUser();
    await register();
    await sandbox.deliverWebhooks();
    expect(posts).toEqual([]);
    const user = sandbox.addUser();
    await sandbox.deliverWebhooks();
    expect(posts.map(({ body }) => body)).toEqual([expect.stringContaining(user.id)]);
  });

  it("gets a type that was added from then on, and one that was removed no more", async () => {
    const { sandbox, clock, register, call, typesPosted } = await openNotifications();
    const url = "https://app.example/hooks";
    const { id } = await register({ subscribedEvents: ["user.created"] });
    sandbox.giveConsent({ userId: sandbox.addUser().id });
    await sandbox.deliverWebhooks();
    clock.advance(1_000);
    await call("POST", `/webhooks/${id}`, { url, subscribedEvents: ["consent.created"] });
    await sandbox.deliverWebhooks();
    expect(typesPosted()).toEqual(["user.created"]);
    sandbox.giveConsent({ userId: sandbox.addUser().id });
    await sandbox.deliverWebhooks();
    expect(typesPosted()).toEqual(["user.created", "consent.created"]);
  });

  it("is tried again as long as sandbox.webhooks are, under one id, then no more", async () => {
    const { sandbox, clock, register, posts, app } = await openNotifications();
    await register({ subscribedEvents: ["user.created"] });
    app.answer = failed;
    sandbox.addUser();
    expect(await sandbox.deliverWebhooks()).toBe(0);
    for (const wait of RETRIES_MS) {
      clock.advance(wait);
      await sandbox.deliverWebhooks();
    }
    clock.advance(1e9);
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(8);
    expect(new Set(posts.map(({ headers }) => headers.get("webhook-id"))).size).toBe(1);
  });

  it("gets nothing twice from two deliveries at once, and nothing once it is deleted", async () => {
    const { sandbox, register, posts, call, app } = await openNotifications();
    const { id } = await register({ subscribedEvents: ["user.created"] });
    sandbox.addUser();
    await Promise.all([sandbox.deliverWebhooks(), sandbox.deliverWebhooks()]);
    expect(posts).toHaveLength(1);
    sandbox.addUser();
    sandbox.addUser();
    app.answer = async () => {
      await call("DELETE", `/webhooks/${id}`);
      return new Response();
    };
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(2);
  });

  it("lives beside those of sandbox.webhooks, and both are counted", async () => {
    const { sandbox, register, posts } = await openNotifications();
    await register({ subscribedEvents: ["user.created"] });
    const secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    sandbox.webhooks.subscribe({ url: "https://other.example", secret });
    sandbox.addUser();
    expect(await sandbox.deliverWebhooks()).toBe(2);
    expect(posts.map(({ url }) => url).toSorted()).toEqual([
      "https://app.example/hooks",
      "https://other.example",
    ]);
  });
});
