import { describe, expect, it, onTestFinished } from "vitest";
import { readEvents } from "../testing/readEvents.js";
import { startRedis } from "../testing/redisServer.js";
import { WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { testServer } from "../testing/testServer.js";
import { redisStore } from "./redisStore.js";

describe("redisUnavailable: a server whose Redis dies and comes back empty", () => {
  it("still answers tokens, refuses webhooks until Redis is back, and then streams their events", async () => {
    const first = await startRedis();
    const store = redisStore(first.url);
    onTestFinished(async () => {
      await first.stop();
      await store.close();
    });
    const world = testServer({ store, webhooks: WEBHOOKS, setTimer: () => () => undefined });
    const { clock, sandbox, errors } = world;
    sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: WEBHOOKS.secret });
    const { id } = sandbox.addUser();
    const { event, leave } = readEvents(await world.ask("GET", "/events", id));
    expect(await sandbox.deliverWebhooks()).toBe(1);
    expect((await event())?.data).toMatchObject({ type: "user.created" });

    await first.stop();
    const consent = sandbox.giveConsent({ userId: id });
    expect((await world.ask("POST", "/token", id)).status).toBe(200);
    expect((await world.ask("POST", "/token", id)).status).toBe(200);
    expect(await sandbox.deliverWebhooks()).toBe(0);
    expect((await world.ask("GET", "/events", id)).status).toBe(503);
    expect(new Set(errors.map(({ code }) => code))).toEqual(new Set(["store-unavailable"]));

    const second = await startRedis(first.port);
    onTestFinished(() => second.stop());
    await clock.advance(5_000);
    while ((await sandbox.deliverWebhooks()) === 0) await clock.advance(5_000);
    // The stream that stayed open continues, over a new connection to Redis.
    expect((await event())?.data).toMatchObject({
      type: "consent.created",
      consentId: consent.id,
    });
    await leave();
  });
});
