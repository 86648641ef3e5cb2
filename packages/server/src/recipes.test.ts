import { createServer, type Server } from "node:http";
import { createSandbox } from "@basiq-kit/sandbox";
import { startSandboxServer } from "@basiq-kit/sandbox/node";
import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { confirm } from "./testing/confirm.js";
import { readEvents } from "./testing/readEvents.js";
import { SECRET, signedPost } from "./testing/signedPost.js";
import { field, json } from "./testing/answers.js";

const ORIGIN = "http://localhost:3000";
const sandbox = createSandbox();
const basiq = await startSandboxServer(sandbox, { port: 0 });
const open: Server[] = [];
const before = process.listeners("SIGTERM");

/** Answers a request as the host does that the recipe is for. */
type Ask = (path: string, init?: RequestInit) => Promise<Response>;

function overHttp(server: Server): Promise<Ask> {
  open.push(server);
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" ? address?.port : undefined;
      resolve((path, init) => fetch(`http://127.0.0.1:${port}${path}`, init));
    });
  });
}

/** Each loads its own copy of the module, and with it a server of its own. */
const HOSTS: Record<string, () => Promise<Ask>> = {
  "Next.js": async () => {
    const route = await import("../recipes/next/route.js");
    return async (path, init) => {
      const request = new Request(`${ORIGIN}${path}`, init);
      const { method } = request;
      if (method === "GET" || method === "POST" || method === "DELETE" || method === "OPTIONS")
        return route[method](request);
      return new Response(null, { status: 405 });
    };
  },
  Hono: async () => {
    const { app } = await import("../recipes/hono.js");
    return async (path, init) => app.request(path, init);
  },
  Express: async () => {
    const { app } = await import("../recipes/express.js");
    return overHttp(createServer((request, response) => void app(request, response)));
  },
  Node: async () => overHttp((await import("../recipes/node.js")).server),
};

beforeAll(() => {
  vi.stubEnv("BASIQ_API_KEY", sandbox.apiKey);
  vi.stubEnv("BASIQ_API_URL", basiq.url);
  vi.stubEnv("APP_ORIGIN", ORIGIN);
  vi.stubEnv("BASIQ_WEBHOOK_SECRET", SECRET);
  vi.spyOn(console, "warn").mockReturnValue(undefined);
});
afterAll(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  for (const listener of process.listeners("SIGTERM"))
    if (!before.includes(listener)) process.removeListener("SIGTERM", listener);
  for (const server of open) server.closeAllConnections();
  for (const server of open) server.close();
  await basiq.close();
});

describe.each(Object.entries(HOSTS))("the recipe for %s", (_, load) => {
  let ask: Ask;
  beforeEach(async () => {
    vi.resetModules();
    ask = await load();
  });

  function person() {
    const { id: userId } = sandbox.addUser();
    const { id: connectionId } = sandbox.addConnection({
      userId,
      institutionId: "AU00000",
      login: "Wentworth-Smith",
    });
    const headers = { cookie: `a=1; session=${userId}`, origin: ORIGIN };
    return { userId, connectionId, headers };
  }

  it("answers a token to a signed-in person, and has the guards", async () => {
    const { headers } = person();
    const token = await ask("/api/basiq/token", { method: "POST", headers });
    expect(token.status).toBe(200);
    expect(token.headers.get("cache-control")).toBe("private, no-store");
    expect(field(await json(token), "access_token")).toEqual(expect.any(String));
    const nobody = await ask("/api/basiq/token", { method: "POST", headers: { origin: ORIGIN } });
    const foreign = { ...headers, origin: "https://evil.example" };
    const evil = await ask("/api/basiq/token", { method: "POST", headers: foreign });
    expect([nobody.status, evil.status]).toEqual([401, 403]);
    const preflight = await ask("/api/basiq/connections/c1", {
      method: "OPTIONS",
      headers: { origin: ORIGIN, "access-control-request-method": "DELETE" },
    });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBe(ORIGIN);
  });

  it("passes the body on: what is confirmed is removed", async () => {
    const { connectionId, headers } = person();
    const path = `/api/basiq/connections/${connectionId}`;
    expect((await ask(path, { method: "DELETE", headers })).status).toBe(400);
    const init = { method: "DELETE", headers, body: confirm(connectionId) };
    expect((await ask(path, init)).status).toBe(204);
    const left = await json(await ask("/api/basiq/connections", { headers }));
    expect(field(left, "size")).toBe(0);
  });

  it("verifies a webhook by its exact bytes, and streams it until the browser leaves", async () => {
    const { userId, headers } = person();
    const streams = await Promise.all(
      Array.from({ length: 6 }, () => ask("/api/basiq/events", { headers })),
    );
    expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200]);
    expect((await ask("/api/basiq/events", { headers })).status).toBe(429);
    const readers = streams.map(readEvents);
    for (const { block } of readers) expect(await block()).toBe(": open");

    const body = `{ "eventTypeId":"user.created",\t"eventId":"${await newestEvent(userId)}", "é":1 }`;
    const post = await signedPost(`msg_${userId}`, body, Date.now());
    const signed = { ...Object.fromEntries(post.headers), "content-type": "application/json" };
    const answer = await ask("/api/basiq/webhooks", { method: "POST", headers: signed, body });
    expect(answer.status).toBe(204);
    expect((await readers[0]?.event())?.data).toMatchObject({ type: "user.created" });

    await Promise.all(readers.map(({ leave }) => leave()));
    await vi.waitFor(async () => {
      const again = await ask("/api/basiq/events", { headers });
      await again.body?.cancel();
      expect(again.status).toBe(200);
    }, 15_000);
  });

  it("answers nothing but its routes", async () => {
    const health = await ask("/api/basiq/health");
    expect(await json(health)).toEqual({ status: "ok" });
    expect((await ask("/api/basiq/nothing")).status).toBe(404);
  });
});

it.each(["Hono", "Express"])(
  "the recipe for %s leaves other addresses to the app",
  async (name) => {
    vi.resetModules();
    const ask = await HOSTS[name]?.();
    expect(await (await ask?.("/hello"))?.text()).toBe("the app's own");
  },
);

describe("recipes: the recipe for Node", () => {
  it("ends streams and accepts no new requests when it is stopped", async () => {
    vi.resetModules();
    const { server, stop } = await import("../recipes/node.js");
    const ask = await overHttp(server);
    const { id } = sandbox.addUser();
    const headers = { cookie: `session=${id}`, origin: ORIGIN };
    const { block } = readEvents(await ask("/api/basiq/events", { headers }));
    expect(await block()).toBe(": open");
    await stop();
    expect(await block()).toBeUndefined();
    await expect(ask("/api/basiq/health")).rejects.toThrow("fetch failed");
  });
});

describe("recipes: the README", () => {
  it.each(["basiq.ts", "next/route.ts", "hono.ts", "express.ts", "node.ts"])(
    "shows %s as it is tested",
    (file) => {
      const source = (path: string) => readFileSync(new URL(path, import.meta.url), "utf8");
      expect(source("../README.md").includes(source(`../recipes/${file}`))).toBe(true);
    },
  );
});

async function newestEvent(userId: string): Promise<string> {
  const server = await import("../recipes/basiq.js");
  const events = field(await server.basiq.basiq.get("/events"), "data");
  const own = Array.isArray(events) ? events : [];
  const found: unknown = own.find(
    (one) =>
      field(one, "userId") === userId &&
      field(one, "entity") === "user" &&
      field(one, "eventType") === "created",
  );
  return String(field(found, "id"));
}
