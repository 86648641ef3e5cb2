import { describe, expect, it } from "vitest";
import { createMemoryStore } from "../store/memoryStore.js";
import { event, MINUTE_MS, openMissedEvents, T0, undated } from "../testing/openMissedEvents.js";
import { SECRET, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { basiqError } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

const DAY_MS = 24 * 60 * MINUTE_MS;

describe("handleMissedEvents", () => {
  it.each([
    [
      "newest",
      [
        [event("e4", 4), event("e3", 3)],
        [event("e2", 2), event("e1", 1)],
      ],
    ],
    [
      "oldest",
      [
        [event("e1", 1), event("e2", 2)],
        [event("e3", 3), event("e4", 4)],
      ],
    ],
  ])("goes from old to new where Basiq's list has the %s first", async (_, pages) => {
    const world = openMissedEvents();
    world.list(...pages);
    expect(await world.handleMissedEvents({ since: T0 })).toMatchObject({ handled: 4 });
    expect(world.ids()).toEqual(["e1", "e2", "e3", "e4"]);
  });

  it("keeps the order of the list within one second", async () => {
    const world = openMissedEvents();
    world.list([event("e3", 1), event("e2", 1), event("e1", 1)]);
    await world.handleMissedEvents({ since: T0 });
    expect(world.ids()).toEqual(["e1", "e2", "e3"]);
  });

  it("finds what was missed before the webhooks that came since, and leaves those out", async () => {
    const world = openMissedEvents();
    const [first, missed, late] = [event("e1", 1), event("e2", 2), event("e3", 3)];
    world.list([late, missed, first]);
    expect([await world.post(first), await world.post(late)]).toEqual([204, 204]);
    expect(world.ids()).toEqual(["e1", "e3"]);
    expect(await world.handleMissedEvents()).toEqual({ status: "done", handled: 1, failed: 0 });
    expect(world.ids()).toEqual(["e2"]);
  });

  it("leaves nothing to do for a webhook that comes after all, whatever that post is called", async () => {
    const world = openMissedEvents();
    const [one] = [event("e1", 1)];
    world.list([one]);
    await world.handleMissedEvents({ since: T0 });
    expect(world.ids()).toEqual(["e1"]);
    expect([await world.post(one), await world.post(one, "msg_again")]).toEqual([204, 204]);
    expect(world.ids()).toEqual([]);
  });

  it("reads the list as far back as it looked last, and no farther", async () => {
    const world = openMissedEvents();
    const older = [[event("e1", 1)], [event("e0", 0)], [event("e-1", -1)]];
    world.list([event("e3", 3), event("e2", 2)], ...older);
    await world.handleMissedEvents({ since: T0 + 2 * MINUTE_MS });
    expect(world.ids()).toEqual(["e2", "e3"]);
    expect(world.listCalls()).toEqual(["GET /events", "GET /events?next=1"]);
    world.list([event("e4", 4), event("e3", 3)], [event("e2", 2)], ...older);
    await world.handleMissedEvents();
    expect(world.ids()).toEqual(["e4"]);
    expect(world.listCalls()).toEqual(["GET /events", "GET /events?next=1"]);
  });

  it("starts where it is first called: what came before is not handled again", async () => {
    const world = openMissedEvents();
    world.list([event("e1", -1)]);
    expect(await world.handleMissedEvents()).toEqual({ status: "first-time" });
    world.list([event("e2", 1), event("e1", -1)]);
    expect(await world.handleMissedEvents()).toMatchObject({ handled: 1 });
    expect(world.ids()).toEqual(["e2"]);
  });

  it.each([
    ["", event("e2", 2)],
    [" and has no date", undated(event("e2", 2))],
  ])("continues after one that fails%s, and tries that one alone the next time", async (_, one) => {
    let broken = true;
    const handled: string[] = [];
    const world = openMissedEvents({
      onEvent: ({ id }) => {
        if (broken && id === "e2") throw new Error("database is away");
        handled.push(id);
      },
    });
    world.list([event("e3", 3), one, event("e1", 1)]);
    const result = await world.handleMissedEvents({ since: T0 });
    expect([result, handled]).toEqual([{ status: "done", handled: 2, failed: 1 }, ["e1", "e3"]]);
    expect(world.errors).toMatchObject([
      { code: "webhook-handler-failed", userId: "u1", connectionId: "x1" },
    ]);
    broken = false;
    world.list([event("e3", 3), event("e2", 2), event("e1", 1)]);
    expect(await world.handleMissedEvents()).toEqual({ status: "done", handled: 1, failed: 0 });
    expect(handled).toEqual(["e1", "e3", "e2"]);
  });

  it("is done by one instance at a time, and for all of them", async () => {
    const store = createMemoryStore({ now: () => T0, maxEntries: 100 });
    let finish = () => {};
    const held = new Promise<void>((resolve) => (finish = resolve));
    const first = openMissedEvents({ onEvent: () => held }, { store });
    const second = openMissedEvents({}, { store });
    for (const { list } of [first, second]) list([event("e1", 1)]);
    const running = first.handleMissedEvents({ since: T0 });
    const busy = { status: "already-running" };
    expect(await second.handleMissedEvents({ since: T0 })).toEqual(busy);
    expect(await first.handleMissedEvents()).toEqual(busy);
    finish();
    expect(await running).toMatchObject({ handled: 1 });
    expect(await second.handleMissedEvents()).toEqual({ status: "done", handled: 0, failed: 0 });
    expect(second.ids()).toEqual([]);
  });

  it("leaves an event to the webhook that is handling it", async () => {
    let finish = () => {};
    const held = new Promise<void>((resolve) => (finish = resolve));
    const world = openMissedEvents({ onEvent: () => held });
    const one = event("e1", 1);
    world.list([one]);
    const posted = world.post(one);
    await expect.poll(() => world.listCalls()).toEqual(["GET /events/e1"]);
    const result = await world.handleMissedEvents({ since: T0 });
    expect([result, world.errors]).toEqual([{ status: "done", handled: 0, failed: 1 }, []]);
    finish();
    expect(await posted).toBe(204);
  });

  it.each([
    ["the list is no list", () => Response.json({ type: "list" }), "malformed-answer"],
    [
      "the next page is elsewhere",
      () => Response.json({ data: [], links: { next: "https://evil.example/events" } }),
      "malformed-answer",
    ],
    ["Basiq is away", () => basiqError(503, "service-unavailable"), "unavailable"],
  ])("throws when %s, and can be called again", async (_, answer, code) => {
    const world = openMissedEvents();
    world.intercept((path) => (path.startsWith("/events") ? answer() : undefined));
    await expect(world.handleMissedEvents({ since: T0 })).rejects.toMatchObject({ code });
    world.intercept(() => Response.json({ data: null }));
    expect(await world.handleMissedEvents({ since: T0 })).toMatchObject({ handled: 0 });
  });

  it("throws when the store is away, rather than handle what could not be noted", async () => {
    const store = createMemoryStore({ now: () => T0, maxEntries: 100 });
    const away = () => Promise.reject(new Error("away"));
    const world = openMissedEvents({}, { store: { ...store, setIfAbsent: away } });
    world.list([event("e1", 1)]);
    await expect(world.handleMissedEvents({ since: T0 })).rejects.toMatchObject({
      code: "store-unavailable",
    });
    expect(world.ids()).toEqual([]);
  });

  it("remembers where it was for longer than Basiq's list reaches back", async () => {
    const world = openMissedEvents();
    await world.handleMissedEvents();
    await world.clock.advance(100 * DAY_MS);
    world.list([event("e1", 100 * 24 * 60)]);
    expect(await world.handleMissedEvents()).toMatchObject({ status: "done", handled: 1 });
  });

  it("knows the last one it handled, even where nothing else of it is noted any more", async () => {
    const world = openMissedEvents();
    world.list([event("e1", 1)]);
    await world.handleMissedEvents({ since: T0 });
    expect(world.ids()).toEqual(["e1"]);
    await world.clock.advance(9 * DAY_MS);
    expect(await world.handleMissedEvents()).toMatchObject({ handled: 0 });
    expect(world.ids()).toEqual([]);
  });

  it("refuses a time that is none, a server that is closing, and one without webhooks", async () => {
    const world = openMissedEvents();
    await expect(world.handleMissedEvents({ since: Number.NaN })).rejects.toThrow("is not a time");
    await world.server.close();
    await expect(world.handleMissedEvents()).rejects.toMatchObject({ code: "closing" });
    const bare = testServer();
    await expect(bare.server.handleMissedEvents()).rejects.toThrow("without `webhooks`");
  });

  it("leaves events to webhooks where it isn't called", async () => {
    const world = testServer({ webhooks: WEBHOOKS });
    world.sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
    world.addPerson();
    await world.sandbox.deliverWebhooks();
    expect(world.takeCalls()).not.toContain("GET /events");
  });
});
