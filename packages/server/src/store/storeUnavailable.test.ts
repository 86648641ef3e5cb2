import { describe, expect, it } from "vitest";
import { SECRET, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { field, json } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";
import { createMemoryStore } from "./memoryStore.js";
import type { BasiqStore } from "./store.js";

/** A server whose store goes away and comes back. */
function open() {
  let away = false;
  const real = createMemoryStore({ now: () => world.clock.now(), maxEntries: 100 });
  const reach = () => (away ? Promise.reject(new Error("ECONNREFUSED")) : Promise.resolve());
  const store: BasiqStore = {
    get: (...all) => reach().then(() => real.get(...all)),
    set: (...all) => reach().then(() => real.set(...all)),
    setIfAbsent: (...all) => reach().then(() => real.setIfAbsent(...all)),
    compareDelete: (...all) => reach().then(() => real.compareDelete(...all)),
    increment: (...all) => reach().then(() => real.increment(...all)),
    append: (...all) => reach().then(() => real.append(...all)),
    readFrom: (...all) => reach().then(() => real.readFrom(...all)),
  };
  const world = testServer({ store, webhooks: WEBHOOKS });
  world.sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
  return { ...world, real, leave: () => void (away = true), comeBack: () => void (away = false) };
}

describe("storeUnavailable: a server whose store is away", () => {
  it("mints tokens for itself and stores them, and reports why to the app", async () => {
    const world = open();
    const { id } = world.sandbox.addUser();
    world.leave();
    const first = await world.ask("POST", "/token", id);
    expect(first.status).toBe(200);
    const again = await world.ask("POST", "/token", id);
    expect(field(await json(again), "access_token")).toBe(field(await json(first), "access_token"));
    expect(world.takeCalls()).toEqual(["POST /token"]);
    expect(world.errors).toMatchObject([
      { code: "store-unavailable", status: 503, cause: { message: "ECONNREFUSED" } },
    ]);
  });

  it("still proves whose a job is, and answers connectors", async () => {
    const { userId, connectionId, ...world } = open();
    world.leave();
    const path = `/connections/${connectionId}/refresh`;
    const job = field(await json(await world.ask("POST", path, userId)), "id");
    expect((await world.ask("GET", `/jobs/${String(job)}`, userId)).status).toBe(200);
    expect((await world.ask("GET", "/connectors", userId)).status).toBe(200);
  });

  it("refuses a webhook that it can't record, so that Basiq sends it again", async () => {
    const { sandbox, clock, real, leave, comeBack, errors } = open();
    const { id } = sandbox.addUser();
    leave();
    expect(await sandbox.deliverWebhooks()).toBe(0);
    expect(errors.map(({ code }) => code)).toContain("store-unavailable");
    comeBack();
    await clock.advance(5_000);
    expect(await sandbox.deliverWebhooks()).toBe(1);
    expect(await real.readFrom(`events:${id}`, undefined)).toHaveLength(1);
  });

  it("opens no stream that would end at once: browsers come back less and less often", async () => {
    const world = open();
    const { id } = world.sandbox.addUser();
    world.leave();
    for (let tries = 0; tries < 10; tries++) {
      const refused = await world.ask("GET", "/events", id);
      expect([refused.status, refused.headers.get("retry-after")]).toEqual([503, "5"]);
    }
    world.comeBack();
    expect((await world.ask("GET", "/events", id)).status).toBe(200);
  });
});
