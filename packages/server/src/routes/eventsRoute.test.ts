import { parseKitEvent } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { readEvents } from "../testing/readEvents.js";
import { SECRET, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { codesOf } from "../testing/answers.js";
import { testServer } from "../testing/testServer.js";

/** A server that streams what the sandbox posts. */
function open() {
  let signedOut = false;
  let sessions = 0;
  const server = testServer({
    webhooks: WEBHOOKS,
    getUserId(request) {
      sessions += 1;
      return signedOut ? null : request.headers.get("x-session");
    },
  });
  const { sandbox } = server;
  sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
  return {
    ...server,
    sessions: () => sessions,
    signOut: () => void (signedOut = true),
    stream: async (userId: string, lastEventId?: string) => {
      const headers: Record<string, string> =
        lastEventId === undefined ? {} : { "last-event-id": lastEventId };
      const response = await server.ask("GET", "/events", userId, headers);
      return { response, ...readEvents(response) };
    },
    /** Something happens to this person, and Basiq says so. */
    async happen(userId: string) {
      await server.clock.advance(1);
      const consent = sandbox.giveConsent({ userId });
      await sandbox.deliverWebhooks();
      return consent;
    },
  };
}

describe("GET events", () => {
  it("streams what happens: type, ids and time, and nothing else", async () => {
    const world = open();
    const { id: userId } = world.sandbox.addUser();
    const { response, block, event } = await world.stream(userId);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-type": "text/event-stream",
      "cache-control": "private, no-store",
      "x-accel-buffering": "no",
      vary: "Origin, Cookie",
    });
    expect(await block()).toBe(": open");
    const consent = await world.happen(userId);
    expect((await event())?.data).toMatchObject({ type: "user.created" });
    const received = await event();
    expect(received?.data).toEqual({
      type: "consent.created",
      consentId: consent.id,
      at: new Date(world.clock.now()).toISOString(),
    });
    expect(parseKitEvent(received?.data)).toMatchObject({ consentId: consent.id });
    expect(JSON.stringify(received)).not.toContain(userId);
  });

  it("starts with what happens from now on, and resumes after the last event that was seen", async () => {
    const world = open();
    const { id: userId } = world.sandbox.addUser();
    await world.sandbox.deliverWebhooks();
    const first = await world.stream(userId);
    const one = await world.happen(userId);
    const seen = await first.event();
    expect(seen?.data).toMatchObject({ consentId: one.id });
    await first.leave();
    world.addConnection({ userId, age: "new" });
    await world.sandbox.deliverWebhooks();
    const resumed = await world.stream(userId, seen?.id);
    expect((await resumed.event())?.data).toMatchObject({ type: /connection\./ });
  });

  it("sends everything in the person's own log after an unknown id, and nothing of others", async () => {
    const world = open();
    const [anna, ben] = [world.sandbox.addUser(), world.sandbox.addUser()];
    await world.sandbox.deliverWebhooks();
    const bens = await world.stream(ben.id, "unknown");
    const bensEvent = await bens.event();
    expect(bensEvent?.data).toMatchObject({ type: "user.created" });
    // Ben's id in Anna's request resolves in Anna's log alone.
    const annas = await world.stream(anna.id, bensEvent?.id);
    expect((await annas.event())?.data).toMatchObject({ type: "user.created" });
    const consent = await world.happen(anna.id);
    expect((await annas.event())?.data).toMatchObject({ consentId: consent.id });
    const own = await world.happen(ben.id);
    expect((await bens.event())?.data).toMatchObject({ consentId: own.id });
  });

  it("says every 25 seconds that it is there, and asks whose session it is", async () => {
    const world = open();
    const { id: userId } = world.sandbox.addUser();
    const { block } = await world.stream(userId);
    await block();
    await world.clock.advance(24_999);
    expect(world.sessions()).toBe(1);
    await world.clock.advance(1);
    expect([world.sessions(), await block()]).toEqual([2, ": still here"]);
    world.signOut();
    await world.clock.advance(25_000);
    expect([await block(), world.clock.waiting()]).toEqual([undefined, 0]);
  });

  it("ends when the session is another person's, or can't be asked for", async () => {
    for (const later of [() => "someone-else", () => Promise.reject(new Error("away"))]) {
      let asked = 0;
      const server = testServer({
        webhooks: WEBHOOKS,
        getUserId: () => ((asked += 1) === 1 ? "user-1" : later()),
      });
      const { block } = readEvents(await server.ask("GET", "/events"));
      await block();
      await server.clock.advance(25_000);
      expect(await block()).toBeUndefined();
    }
  });

  it("holds no more for a browser that went away", async () => {
    const world = open();
    const { id: userId } = world.sandbox.addUser();
    const gone = new AbortController();
    const url = WEBHOOKS_URL.replace("webhooks", "events");
    const headers = { "x-session": userId };
    const response = await world.fetch(new Request(url, { headers, signal: gone.signal }));
    const { leave } = await world.stream(userId);
    expect(world.clock.waiting()).toBe(2);
    gone.abort();
    await leave();
    expect(world.clock.waiting()).toBe(0);
    const { block } = readEvents(response);
    expect(await block()).toBe(": open");
    expect(await block()).toBeUndefined();
  });

  it("lets a person have six streams and no more, until one ends", async () => {
    const world = open();
    const [anna, ben] = [world.sandbox.addUser(), world.sandbox.addUser()];
    const streams = await Promise.all(Array.from({ length: 6 }, () => world.stream(anna.id)));
    const seventh = await world.ask("GET", "/events", anna.id);
    expect([seventh.status, seventh.headers.get("retry-after")]).toEqual([429, "60"]);
    expect(await codesOf(seventh)).toEqual(["too-many-requests"]);
    expect((await world.stream(ben.id)).response.status).toBe(200);
    await streams[0]?.leave();
    expect((await world.stream(anna.id)).response.status).toBe(200);
  });

  it("opens no stream for a HEAD request", async () => {
    const world = open();
    const response = await world.ask("HEAD", "/events", world.sandbox.addUser().id);
    expect([response.status, response.headers.get("content-type")]).toEqual([
      200,
      "text/event-stream",
    ]);
    expect(world.clock.waiting()).toBe(0);
  });

  it("answers 204 without webhooks, and nobody who isn't signed in", async () => {
    const bare = testServer();
    const { id: userId } = bare.sandbox.addUser();
    expect((await bare.ask("GET", "/events", userId)).status).toBe(204);
    expect((await open().ask("GET", "/events")).status).toBe(401);
  });
});
