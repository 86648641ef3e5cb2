import { createHmac, timingSafeEqual } from "node:crypto";
import { expect, it } from "vitest";
import { openDocumented } from "./testing/openDocumented.js";

const HOOK = "https://app.example/hooks/basiq";

interface Event {
  id: string;
  entity: string;
  eventType: string;
  userId: string;
  data: { id?: string };
}

/** Whether a post is Basiq's, by the Standard Webhooks scheme and nothing but Node. */
function isSigned(secret: string, headers: Headers, body: string, nowMs: number): boolean {
  const id = headers.get("webhook-id") ?? "";
  const timestamp = headers.get("webhook-timestamp") ?? "";
  if (!(Math.abs(nowMs / 1000 - Number(timestamp)) <= 300)) return false;
  const key = Buffer.from(secret.replace("whsec_", ""), "base64");
  const expected = createHmac("sha256", key).update(`${id}.${timestamp}.${body}`).digest();
  return (headers.get("webhook-signature") ?? "").split(" ").some((entry) => {
    const [version, signature = ""] = entry.split(",");
    const given = Buffer.from(signature, "base64");
    return version === "v1" && given.length === expected.length && timingSafeEqual(given, expected);
  });
}

/** An app that registers for webhooks, and fetches what happened by the link of each post. */
async function open() {
  const received: string[] = [];
  const events: Event[] = [];
  const taken = new Set<string>();
  /** What the app does with posts: tests take it down, or change what reaches it. */
  const app = { isUp: true, secret: "", tamper: (body: string) => body };

  const opened = openDocumented({
    webhookFetch: async (_, init) => {
      if (!app.isUp) return new Response(null, { status: 503 });
      const headers = new Headers(init.headers);
      const body = app.tamper(await new Response(init.body).text());
      if (!isSigned(app.secret, headers, body, opened.clock.now()))
        return new Response(null, { status: 401 });
      const id = headers.get("webhook-id") ?? "";
      if (taken.has(id)) return new Response(null, { status: 200 });
      const post = JSON.parse(body) as { eventTypeId: string; links: { event: string } };
      const event = await opened.api.get<Event>(post.links.event, token);
      if (event.status !== 200) return new Response(null, { status: 500 });
      taken.add(id);
      received.push(post.eventTypeId);
      events.push(event.body);
      return new Response(null, { status: 200 });
    },
  });
  const { api } = opened;
  const token = await api.serverToken();
  const { status, body } = await api.post<{ id: string; secret: string }>(
    "/notifications/webhooks",
    token,
    { url: HOOK, name: "Everything" },
  );
  expect([status, body.secret]).toEqual([201, expect.stringMatching(/^whsec_[\w+/]+=*$/)]);
  app.secret = body.secret;
  return { ...opened, app, received, events, token, webhookId: body.id };
}

it("each post is signed, and its link leads to an event of the same kind", async () => {
  const { sandbox, received, events } = await open();
  const user = sandbox.addUser({ email: "monica@raviga.com" });
  const bank = { userId: user.id, institutionId: "AU00000", login: "richard" };
  const connection = sandbox.addConnection(bank);
  expect(await sandbox.deliverWebhooks()).toBe(received.length);
  expect(received).toEqual(
    expect.arrayContaining(["user.created", "consent.created", "connection.created"]),
  );
  expect(events.map(({ entity, eventType }) => `${entity}.${eventType}`)).toEqual(received);
  expect(new Set(events.map(({ userId }) => userId))).toEqual(new Set([user.id]));
  expect(events.find(({ entity }) => entity === "connection")?.data.id).toBe(connection.id);
});

it("an app that was down gets every post later, each once", async () => {
  const { sandbox, clock, app, received } = await open();
  app.isUp = false;
  sandbox.addUser({ email: "monica@raviga.com" });
  expect(await sandbox.deliverWebhooks()).toBe(0);
  app.isUp = true;
  expect(await sandbox.deliverWebhooks()).toBe(0);
  clock.advance(5_000);
  expect(await sandbox.deliverWebhooks()).toBe(1);
  clock.advance(24 * 60 * 60_000);
  expect(await sandbox.deliverWebhooks()).toBe(0);
  expect(received).toEqual(["user.created"]);
});

it("a body that was changed on its way, and another secret, are refused", async () => {
  const { sandbox, clock, app, received } = await open();
  app.tamper = (body) => body.replace("created", "deleted");
  sandbox.addUser();
  expect(await sandbox.deliverWebhooks()).toBe(0);
  app.tamper = (body) => body;
  const { secret } = app;
  app.secret = `whsec_${Buffer.from("somebody else's secret").toString("base64")}`;
  clock.advance(5_000);
  expect(await sandbox.deliverWebhooks()).toBe(0);
  app.secret = secret;
  clock.advance(5 * 60_000);
  expect(await sandbox.deliverWebhooks()).toBe(1);
  expect(received).toEqual(["user.created"]);
});

it("the webhook's messages say how each post ended, and a deleted webhook gets none", async () => {
  const { sandbox, api, app, clock, token, webhookId, received } = await open();
  app.isUp = false;
  sandbox.addUser();
  await sandbox.deliverWebhooks();
  app.isUp = true;
  clock.advance(5_000);
  await sandbox.deliverWebhooks();
  const path = `/notifications/webhooks/${webhookId}`;
  const { body } = await api.get<{ data: { attempts: { status: string }[] }[] }>(
    `${path}/messages`,
    token,
  );
  const statuses = body.data.map(({ attempts }) => attempts.map(({ status }) => status));
  expect(statuses).toEqual([["Success", "Failed"]]);

  expect((await api.delete(path, token)).status).toBe(204);
  sandbox.addUser();
  expect(await sandbox.deliverWebhooks()).toBe(0);
  expect(received).toHaveLength(1);
});
