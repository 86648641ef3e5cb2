import { describe, expect, it } from "vitest";
import { steppedClock } from "../world/clock.js";
import { createSandbox } from "../sandbox/createSandbox.js";
import { RETRIES_MS } from "./deliveryPlan.js";
import { signWebhook } from "./signWebhook.js";
import { webhookKey } from "./webhookSecret.js";

const URL_OF_APP = "https://app.example/webhooks";
const SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

interface Post {
  url: string;
  headers: Headers;
  body: string;
}

function open(answer: (attempt: number) => Response | Promise<Response> = () => new Response()) {
  const posts: Post[] = [];
  const clock = steppedClock();
  const sandbox = createSandbox({
    clock,
    webhookFetch: async (url, init) => {
      const body = await new Response(init.body).text();
      posts.push({ url, headers: new Headers(init.headers), body });
      return answer(posts.length);
    },
  });
  const typesOf = () =>
    posts.map(({ body }) => (JSON.parse(body) as { eventTypeId: string }).eventTypeId);
  return { sandbox, clock, posts, typesOf };
}

describe("a signature", () => {
  it("is that of the Standard Webhooks scheme's own example", async () => {
    const message = {
      id: "msg_p5jXN8AQM9LWM0D4loKWxJek",
      timestamp: 1_614_265_330,
      body: '{"test": 2432232314}',
    };
    expect(await signWebhook(webhookKey(SECRET), message)).toBe(
      "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=",
    );
  });

  it.each(["", "whsec_", "whsec_short", "whsec_!!!", "MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"])(
    "can't be made with the secret %j, which the message doesn't repeat",
    (secret) => {
      const subscribe = () => open().sandbox.webhooks.subscribe({ url: URL_OF_APP, secret });
      expect(subscribe).toThrow(/basiq-kit\/sandbox: a webhook's secret must be whsec_ and/);
    },
  );
});

describe("a webhook", () => {
  it("is posted once for each event, signed, with where to look", async () => {
    const { sandbox, clock, posts, typesOf } = open();
    sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
    const user = sandbox.addUser();
    sandbox.giveConsent({ userId: user.id });
    expect(await sandbox.deliverWebhooks()).toBe(2);
    expect(await sandbox.deliverWebhooks()).toBe(0);
    expect(typesOf()).toEqual(["user.created", "consent.created"]);
    const [first] = posts;
    const { eventId } = JSON.parse(first?.body ?? "") as { eventId: string };
    expect(JSON.parse(first?.body ?? "")).toEqual({
      eventTypeId: "user.created",
      eventId,
      links: {
        event: `${sandbox.apiUrl}/events/${eventId}`,
        eventEntity: `${sandbox.apiUrl}/users/${user.id}`,
      },
    });
    const id = first?.headers.get("webhook-id") ?? "";
    const timestamp = Number(first?.headers.get("webhook-timestamp"));
    expect(timestamp).toBe(clock.now() / 1_000);
    const expected = await signWebhook(webhookKey(SECRET), {
      id,
      timestamp,
      body: first?.body ?? "",
    });
    expect(first?.headers.get("webhook-signature")).toBe(expected);
    expect(first?.url).toBe(URL_OF_APP);
  });

  it("posts only what happens after the subscription, and only the requested types", async () => {
    const { sandbox, typesOf } = open();
    const user = sandbox.addUser();
    const end = sandbox.webhooks.subscribe({
      url: URL_OF_APP,
      secret: SECRET,
      types: ["consent.created"],
    });
    sandbox.addConnection({ userId: user.id, institutionId: "AU00000", login: "jared" });
    await sandbox.deliverWebhooks();
    expect(typesOf()).toEqual(["consent.created"]);
    end();
    sandbox.giveConsent({ userId: sandbox.addUser().id });
    await sandbox.deliverWebhooks();
    expect(typesOf()).toHaveLength(1);
  });

  it("isn't sent for connection.updated", async () => {
    const { sandbox, clock, typesOf } = open();
    sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
    const user = sandbox.addUser();
    const { id } = sandbox.addConnection({
      userId: user.id,
      institutionId: "AU00000",
      login: "jared",
    });
    const minted = await sandbox.fetch(`${sandbox.apiUrl}/token`, {
      method: "POST",
      headers: { authorization: `Basic ${sandbox.apiKey}`, "basiq-version": "3.0" },
      body: new URLSearchParams({ scope: "SERVER_ACCESS" }),
    });
    const { access_token } = (await minted.json()) as { access_token: string };
    await sandbox.fetch(`${sandbox.apiUrl}/users/${user.id}/connections/${id}/refresh`, {
      method: "POST",
      headers: { authorization: `Bearer ${access_token}` },
    });
    clock.advance(60_000);
    await sandbox.deliverWebhooks();
    expect(typesOf()).toContain("transactions.updated");
    expect(typesOf()).not.toContain("connection.updated");
  });
});

describe("a webhook that isn't taken", () => {
  it("is tried again at 5 s, 5 min, 30 min, 2 h, 5 h, 10 h and 10 h, under one id, then no more", async () => {
    const { sandbox, clock, posts } = open(() => new Response(null, { status: 500 }));
    sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
    sandbox.addUser();
    expect(await sandbox.deliverWebhooks()).toBe(0);
    for (const [index, wait] of RETRIES_MS.entries()) {
      clock.advance(wait - 1);
      await sandbox.deliverWebhooks();
      expect(posts).toHaveLength(index + 1);
      clock.advance(1);
      await sandbox.deliverWebhooks();
      expect(posts).toHaveLength(index + 2);
    }
    clock.advance(1e9);
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(8);
    const ids = posts.map(({ headers }) => headers.get("webhook-id"));
    expect(new Set(ids).size).toBe(1);
    const stamps = posts.map(({ headers }) => headers.get("webhook-timestamp"));
    expect(new Set(stamps).size).toBe(8);
  });

  it("because nobody answers is tried again too, and is done once it is taken", async () => {
    const { sandbox, clock, posts } = open((attempt) =>
      attempt === 1 ? Promise.reject(new TypeError("down")) : new Response(),
    );
    sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
    sandbox.addUser();
    expect(await sandbox.deliverWebhooks()).toBe(0);
    clock.advance(5_000);
    expect(await sandbox.deliverWebhooks()).toBe(1);
    clock.advance(1e9);
    await sandbox.deliverWebhooks();
    expect(posts).toHaveLength(2);
  });

  it("isn't sent twice by two calls at once", async () => {
    const { sandbox, posts } = open();
    sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET });
    sandbox.addUser();
    await Promise.all([sandbox.deliverWebhooks(), sandbox.deliverWebhooks()]);
    expect(posts).toHaveLength(1);
  });
});

describe("a subscription is refused", () => {
  it.each(["", "app.example", "ftp://app.example", "javascript:alert(1)"])(
    "for the address %j",
    (url) => {
      const subscribe = () => open().sandbox.webhooks.subscribe({ url, secret: SECRET });
      expect(subscribe).toThrow(/must be an http or https address/);
    },
  );

  it("for a type there is no webhook for", () => {
    const types = ["connection.updated" as const];
    const subscribe = () =>
      open().sandbox.webhooks.subscribe({ url: URL_OF_APP, secret: SECRET, types });
    expect(subscribe).toThrow(/no webhook for "connection\.updated"/);
  });
});
