import { describe, expect, it } from "vitest";
import { openNotifications } from "../testing/openNotifications.js";

describe("deliverRegistered: a registered webhook", () => {
  it("has a secret of its own", async () => {
    const { register } = await openNotifications();
    const one = await register({ subscribedEvents: ["user.created"] });
    const other = await register({ url: "https://b.example", subscribedEvents: ["user.deleted"] });
    expect(one.secret).not.toBe(other.secret);
  });

  it("gets a type from when it was added, and none once it was removed", async () => {
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

  it("gets nothing once it is deleted, even in the middle of a delivery", async () => {
    const { sandbox, register, posts, call, app } = await openNotifications();
    const { id } = await register({ subscribedEvents: ["user.created"] });
    sandbox.addUser();
    sandbox.addUser();
    app.answer = async () => {
      await call("DELETE", `/webhooks/${id}`);
      return new Response();
    };
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(1);
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
