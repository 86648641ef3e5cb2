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

/** Whether a post has a valid signature of the Standard Webhooks scheme, checked with Node alone. */
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

/** An app that registers a webhook, and fetches the event that each post links to. */
async function open() {
  const received: string[] = [];
  const events: Event[] = [];
  let secret = "";

  const opened = openDocumented({
    webhookFetch: async (_, init) => {
      const headers = new Headers(init.headers);
      const body = await new Response(init.body).text();
      if (!isSigned(secret, headers, body, opened.clock.now()))
        return new Response(null, { status: 401 });
      const post = JSON.parse(body) as { eventTypeId: string; links: { event: string } };
      const event = await opened.api.get<Event>(post.links.event, token);
      if (event.status !== 200) return new Response(null, { status: 500 });
      received.push(post.eventTypeId);
      events.push(event.body);
      return new Response(null, { status: 200 });
    },
  });
  const { api } = opened;
  const token = await api.serverToken();
  const webhook = { url: HOOK, name: "Everything" };
  const registered = await api.post<{ secret: string }>("/notifications/webhooks", token, webhook);
  secret = registered.body.secret;
  return { ...opened, received, events };
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
