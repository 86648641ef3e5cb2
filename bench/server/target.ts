import { setImmediate as nextTurn } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { createBasiqServer } from "@basiq-kit/server";
import { Hono } from "hono";

/**
 * What is measured, in a process of its own: `serve` answers a bare route and the token route side by side, `memory`
 * needs no network.
 */
const APP = "https://app.example.com";
const MINUTE_MS = 60_000;

let skippedMs = 0;

/** As long as Basiq's, each different, and named after its user. */
function token(userId: string | null): string {
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString("base64url");
  const header = { alg: "HS256", typ: "JWT" };
  const claims = { scope: "CLIENT_ACCESS", userid: userId, partnerid: crypto.randomUUID(), iat: 0 };
  const signature = Buffer.from(`${crypto.randomUUID()}0`).toString("base64url");
  return [part(header), part(claims), signature.repeat(4)].join(".");
}

/** With a Basiq in this process that mints at once. */
function createServer() {
  return createBasiqServer({
    apiKey: btoa("bench:bench"),
    getUserId: (request) =>
      /session=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? null,
    allowedOrigins: [APP],
    now: () => Date.now() + skippedMs,
    fetch: async (_, { body }) => {
      const userId = new URLSearchParams(typeof body === "string" ? body : "").get("userId");
      const answer = { access_token: token(userId), token_type: "Bearer", expires_in: 3600 };
      return Response.json(answer);
    },
  });
}

function listen(): void {
  const basiq = createServer();
  const app = new Hono();
  const access_token = token("bench");
  // The least that a token endpoint can be: no session, no cache, no guard.
  app.post("/bare", (c) => c.json({ access_token, token_type: "Bearer", expires_in: 3600 }));
  app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
    process.send?.({ port }),
  );
  // Asked how much it has worked so far: microseconds of its processor.
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  });
  process.once("disconnect", () => server.close());
}

const heap = async () => {
  for (let round = 0; round < 3; round++) {
    globalThis.gc?.();
    await nextTurn();
  }
  return process.memoryUsage().heapUsed;
};

async function measureMemory(users: number): Promise<void> {
  const { fetch } = createServer();
  const ask = async (from: number, to: number) => {
    for (let user = from; user < to; user++) {
      // Basiq's limit of mints is kept here too.
      if (user % 1_000 === 0) skippedMs += 6 * MINUTE_MS;
      const headers = { origin: APP, cookie: `session=bench-user-${user}` };
      const request = new Request(`${APP}/api/basiq/token`, { method: "POST", headers });
      const response = await fetch(request);
      if (response.status !== 200) throw new Error(`a token was answered by ${response.status}`);
      await response.text();
    }
  };
  await ask(0, 1_000);
  const before = await heap();
  await ask(1_000, 1_000 + users);
  console.log(((await heap()) - before) / users);
}

const [, , what, count] = process.argv;
if (what === "serve") listen();
if (what === "memory") await measureMemory(Number(count));
