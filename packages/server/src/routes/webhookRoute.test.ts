import type { BasiqWebhookEvent } from "@basiq-kit/schema";
import { describe, expect, it, vi } from "vitest";
import type { WebhookOptions } from "../BasiqServerOptions.js";
import { newUserPost } from "../testing/askBasiq.js";
import { documentedEvent } from "../testing/documentedEvent.js";
import { SECRET, signedPost, WEBHOOKS, WEBHOOKS_URL } from "../testing/signedPost.js";
import { codesOf } from "../testing/answers.js";
import { APP, type Intercept, testServer } from "../testing/testServer.js";

/** A server that the sandbox posts to, and what its handler gets. */
function open(options: Partial<WebhookOptions> = {}) {
  const received: BasiqWebhookEvent[] = [];
  const server = testServer({
    webhooks: { ...WEBHOOKS, onEvent: (event) => void received.push(event), ...options },
  });
  server.sandbox.webhooks.subscribe({ url: WEBHOOKS_URL, secret: SECRET });
  return { ...server, received };
}

/** What the sandbox would post of a new user. */
async function anEvent({ sandbox }: ReturnType<typeof open>) {
  const { id: userId } = sandbox.addUser();
  return { ...(await newUserPost(sandbox)), userId };
}

describe("POST webhooks", () => {
  it("passes each event to the app once: what, when, whose, and of what", async () => {
    const world = open();
    const { userId, connectionId } = world.addPerson({ age: "new" });
    const delivered = await world.sandbox.deliverWebhooks();
    expect(world.received).toHaveLength(delivered);
    const { received } = world;
    expect(received.map(({ type }) => type)).toContain("consent.created");
    expect(received.find(({ type }) => type === "connection.created")).toEqual({
      id: expect.any(String),
      type: "connection.created",
      userId,
      connectionId,
      consentId: undefined,
      createdAt: world.clock.now(),
    });
    expect(new Set(received.map((event) => event.userId))).toEqual(new Set([userId]));
    expect(world.errors).toEqual([]);
  });

  it("answers Basiq with 2xx only after the handler succeeded, and gets the event again until then", async () => {
    let broken = true;
    const received: string[] = [];
    const world = open({
      onEvent: async ({ type }) => {
        if (broken) throw new Error("database is away");
        received.push(type);
      },
    });
    const { id: userId } = world.sandbox.addUser();
    expect(await world.sandbox.deliverWebhooks()).toBe(0);
    expect(world.errors).toMatchObject([
      { code: "webhook-handler-failed", status: 500, userId, cause: { message: /away/ } },
    ]);
    broken = false;
    await world.clock.advance(5_000);
    expect(await world.sandbox.deliverWebhooks()).toBe(1);
    expect(received).toEqual(["user.created"]);
  });

  it("answers 204 to a repeated post without doing anything again", async () => {
    const world = open();
    const body = await anEvent(world);
    const post = async () => world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect((await post()).status).toBe(204);
    expect(world.received).toHaveLength(1);
    world.takeCalls();
    await world.clock.advance(27 * 60 * 60_000);
    expect((await post()).status).toBe(204);
    expect(world.received).toHaveLength(1);
    expect(world.takeCalls()).toEqual([]);
  });

  it("answers 503 while the same post is being handled", async () => {
    let finish: (() => void) | undefined;
    const world = open({ onEvent: () => new Promise<void>((resolve) => (finish = resolve)) });
    const body = await anEvent(world);
    const post = async () => world.fetch(await signedPost("msg_1", body, world.clock.now()));
    const first = post();
    await vi.waitFor(() => expect(finish).toBeDefined(), 15_000);
    const second = await post();
    expect([second.status, second.headers.get("retry-after")]).toEqual([503, "5"]);
    finish?.();
    expect((await first).status).toBe(204);
  });

  it("does nothing where a post and its event don't agree on what happened", async () => {
    const ended: unknown[] = [];
    const world = open({ onConsentEnded: async (event) => void ended.push(event) });
    const event = documentedEvent({ userId: "u1", entity: "consent", eventType: "revoked" });
    world.answerAt("/events/e1", () => Response.json(event));
    for (const eventTypeId of ["consent.expired", "consent", "revoked"]) {
      const post = await signedPost("msg_1", { eventTypeId, eventId: "e1" }, world.clock.now());
      expect((await world.fetch(post)).status).toBe(502);
    }
    expect([world.received, ended]).toEqual([[], []]);
    const error = { code: "malformed-answer", cause: { message: expect.stringMatching(/agree/) } };
    expect(world.errors).toMatchObject([error, error, error]);
  });

  it.each([
    "https://evil.example/events/e1",
    "//evil.example/events/e1",
    "http://au-api.basiq.io/events/e1",
    "https://au-api.basiq.io@evil.example/",
  ])("refuses to take its token to %s", async (event) => {
    const world = open();
    const body = { eventTypeId: "user.created", eventId: "e1", links: { event } };
    const response = await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect(response.status).toBe(502);
    expect(world.errors).toMatchObject([{ code: "malformed-answer" }]);
    expect([world.received, world.takeCalls()]).toEqual([[], []]);
  });

  it("finds the event without a link to it, and takes its owner from the event, not from the link", async () => {
    const world = open();
    const { eventId, eventTypeId, userId } = await anEvent(world);
    const { id: other } = world.sandbox.addUser();
    const links = { eventEntity: `${world.sandbox.apiUrl}/users/${other}` };
    const body = { eventId, eventTypeId, links };
    await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect(world.received.map((event) => event.userId)).toEqual([userId]);
  });

  it.each([
    ["no JSON", "{", 502],
    ["no event", { eventTypeId: "x" }, 502],
    ["an id that isn't valid", { eventTypeId: "x", eventId: "../token" }, 502],
    ["more than 16 kB", "x".repeat(16_001), 413],
  ])("refuses %s, however well signed", async (_, body, status) => {
    const world = open();
    const response = await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect(response.status).toBe(status);
    expect(world.takeCalls()).toEqual([]);
  });

  it("accepts neither a session nor an origin as proof, and refuses what isn't signed", async () => {
    const world = open();
    const headers = { origin: APP, "x-session": world.addPerson().userId };
    const body = JSON.stringify({ eventTypeId: "x", eventId: "e1" });
    const response = await world.fetch(
      new Request(WEBHOOKS_URL, { method: "POST", headers, body }),
    );
    expect(response.status).toBe(400);
    expect(await codesOf(response)).toEqual(["invalid-content"]);
    expect(response.headers.get("cache-control")).toBe("private, no-store");
    expect(world.errors).toMatchObject([{ code: "webhook-not-verified" }]);
    expect(world.takeCalls()).toEqual([]);
  });

  it.each<[string, Intercept]>([
    ["the event is another", () => Response.json({ id: "e2", eventTypeId: "user.created" })],
    ["the answer is HTML", () => new Response("<html>", { status: 200 })],
    ["Basiq is away", () => new Response(null, { status: 503 })],
  ])("lets Basiq try again when %s", async (_, answer) => {
    const world = open();
    world.sandbox.addUser();
    world.intercept((path, init) => (path.startsWith("/events") ? answer(path, init) : undefined));
    expect(await world.sandbox.deliverWebhooks()).toBe(0);
    expect(world.received).toEqual([]);
    world.intercept(undefined);
    await world.clock.advance(5_000);
    expect(await world.sandbox.deliverWebhooks()).toBe(1);
    expect(world.received).toHaveLength(1);
  });

  it("answers 204 to a test message, of which Basiq has no event, and calls no handler", async () => {
    const world = open();
    const body = { eventTypeId: "consent.revoked", eventId: "e1", Text: "Is it on?" };
    const response = await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect([response.status, world.received, world.errors]).toEqual([204, [], []]);
  });

  it("passes an event that Basiq has to the app, whatever text is with it", async () => {
    const world = open();
    const body = { ...(await anEvent(world)), Text: "Is it on?" };
    await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect(world.received).toMatchObject([{ id: body.eventId, userId: body.userId }]);
  });

  it("lets Basiq try again where an event isn't there yet and the post is no test", async () => {
    const world = open();
    const body = { eventTypeId: "consent.revoked", eventId: "e1" };
    const response = await world.fetch(await signedPost("msg_1", body, world.clock.now()));
    expect([response.status, world.received]).toEqual([404, []]);
  });

  it("is a 404 where webhooks aren't configured, and for another method", async () => {
    const bare = testServer();
    expect((await bare.ask("POST", "/webhooks")).status).toBe(404);
    expect((await open().ask("GET", "/webhooks")).status).toBe(404);
    expect(() => open({ secret: "whsec_" })).toThrow(/`webhooks\.secret` is not/);
  });
});
