import { accountSchema, type Drift } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { SECRET, signedPost, WEBHOOKS } from "./testing/signedPost.js";
import { type TestServer, testServer } from "./testing/testServer.js";

const EXPIRES = "2999-01-01T00:00:00Z";
const job = { type: "job", id: "j1", steps: [{ title: 7, status: "success" }] };

/** Answers of Basiq's that are not quite as documented, and what asks for them. */
const DRIFTS: [string, string, unknown, (world: TestServer) => Promise<unknown>][] = [
  ["job", "/jobs/j1", job, ({ ask, userId }) => ask("GET", "/jobs/j1", userId)],
  [
    "connection",
    "/connections",
    { type: "list", data: [{ type: "connection", id: "c1", lastUsed: 4_111_111 }] },
    ({ ask, userId }) => ask("GET", "/connections", userId),
  ],
  [
    "consent",
    "/consents",
    { type: "list", data: [{ type: "consent", id: "k1", expiryDate: 4_111_111 }] },
    ({ ask, userId }) => ask("GET", "/consents", userId),
  ],
  [
    "connector",
    "/connectors/AU00000/web",
    { type: "connector", id: "AU00000", stage: 4_111_111 },
    ({ ask, userId }) => ask("GET", "/connectors/AU00000/web", userId),
  ],
  [
    "event",
    "/events",
    {
      data: [{ type: "event", id: "e1", entity: "user", eventType: "x", createdDate: 4_111_111 }],
    },
    ({ server }) => server.handleMissedEvents({ since: 0 }),
  ],
  [
    "auth link",
    "/auth_link",
    {
      type: "auth_link",
      userId: "u1",
      mobile: [4_111_111],
      expiresAt: EXPIRES,
      links: { public: "https://a.b" },
    },
    ({ server }) => server.createAuthLink({ userId: "u1" }),
  ],
];

describe("onDrift", () => {
  it.each(DRIFTS)(
    "is called where a %s isn't as documented, by types alone, and once",
    async (name, end, body, ask) => {
      const drifts: Drift[] = [];
      const world = testServer({ webhooks: WEBHOOKS, onDrift: (drift) => drifts.push(drift) });
      world.answerAt(end, () => Response.json(body));
      await ask(world);
      const called = drifts.filter(({ resource }) => resource === name);
      expect(called.length).toBeGreaterThan(0);
      expect(JSON.stringify(drifts)).not.toContain("4111111");
      await ask(world);
      expect(drifts.filter(({ resource }) => resource === name)).toEqual(called);
    },
  );

  it("is called for webhook posts", async () => {
    const resources = new Set<string>();
    const world = testServer({
      webhooks: { secret: SECRET, onConsentEnded: "declined" },
      onDrift: ({ resource }) => resources.add(resource),
    });
    const post = { eventTypeId: "user.created", eventId: "e1", links: { eventEntity: 7 } };
    world.answerAt("/events/e1", () =>
      Response.json({ type: "event", id: "e1", entity: "user", eventType: "created" }),
    );
    await world.fetch(await signedPost("msg_1", post, world.clock.now()));
    expect([...resources]).toEqual(["webhook"]);
  });

  it("is called for what the app's own backend reads by a schema of the kit's", async () => {
    const drifts: Drift[] = [];
    const { userId, ...world } = testServer({ onDrift: (drift) => drifts.push(drift) });
    const accounts = { type: "list", data: [{ type: "account", id: "a1", status: "asleep" }] };
    world.answerAt("/accounts", () => Response.json(accounts));
    const schema = z.object({ data: z.array(accountSchema) });
    const read = await world.server.basiq.get(`/users/${userId}/accounts`, { schema });
    expect(read.data).toEqual([{ type: "account", id: "a1" }]);
    expect(drifts).toMatchObject([{ resource: "account", path: "status", received: "string" }]);
  });

  it("is not called for answers that are as documented", async () => {
    const drifts: Drift[] = [];
    const world = testServer({ onDrift: (drift) => drifts.push(drift) });
    world.answerAt("/connections", () =>
      Response.json({ type: "list", data: [{ type: "connection", id: "c1" }] }),
    );
    await world.ask("GET", "/connections", world.addPerson().userId);
    expect(drifts).toEqual([]);
  });
});
