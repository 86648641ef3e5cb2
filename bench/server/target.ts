import { setImmediate as nextTurn } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { createBasiqServer } from "@basiq-kit/server";
import { Hono } from "hono";

/**
 * What is measured, in a process of its own: `serve` answers a bare route and the token route side by side,
 * `memory` and `stampede` need no network.
 */
const APP = "https://app.example.com";
const MINUTE_MS = 60_000;

let mints = 0;
let skippedMs = 0;

/** A token as long as Basiq's, different each time, with the user's name in it. */
function token(userId: string | null): string {
  const part = (claims: object) => Buffer.from(JSON.stringify(claims)).toString("base64url");
  const claims = { scope: "CLIENT_ACCESS", userid: userId, partnerid: crypto.randomUUID() };
  const signature = Buffer.from(`${crypto.randomUUID()}${mints}`).toString("base64url");
  return [
    { alg: "HS256", typ: "JWT" },
    { ...claims, iat: mints },
  ]
    .map(part)
    .concat(signature.repeat(4))
    .join(".");
}

/** A Basiq that mints a token in `delayMs`. */
function createServer(delayMs = 0) {
  return createBasiqServer({
    apiKey: btoa("bench:bench"),
    getUserId: (request) =>
      /session=([\w-]+)/.exec(request.headers.get("cookie") ?? "")?.[1] ?? null,
    allowedOrigins: [APP],
    now: () => Date.now() + skippedMs,
    fetch: async (_, { body }) => {
      mints += 1;
      if (delayMs > 0) await new Promise((resolve) => void setTimeout(resolve, delayMs));
      const userId = new URLSearchParams(typeof body === "string" ? body : "").get("userId");
      const answer = { access_token: token(userId), token_type: "Bearer", expires_in: 3600 };
      return Response.json(answer);
    },
  });
}

function asks(userId: string): Request {
  const headers = { origin: APP, cookie: `session=${userId}` };
  return new Request(`${APP}/api/basiq/token`, { method: "POST", headers });
}

function listen(): void {
  const basiq = createServer();
  const app = new Hono();
  const access_token = token("bench");
  // The smallest possible token endpoint: no session, no cache, no guard.
  app.post("/bare", (c) => c.json({ access_token, token_type: "Bearer", expires_in: 3600 }));
  app.all("/api/basiq/*", (c) => basiq.fetch(c.req.raw));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, ({ port }) =>
    process.send?.({ port }),
  );
  // The processor time used so far, in microseconds.
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.({ user, system });
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
      // Basiq's mint limit applies here too.
      if (user % 1_000 === 0) skippedMs += 6 * MINUTE_MS;
      const response = await fetch(asks(`bench-user-${user}`));
      if (response.status !== 200) throw new Error(`a token was answered by ${response.status}`);
      await response.text();
    }
  };
  await ask(0, 1_000);
  const before = await heap();
  await ask(1_000, 1_000 + users);
  process.send?.({ bytesPerUser: ((await heap()) - before) / users });
}

async function measureStampede(count: number): Promise<void> {
  const { fetch } = createServer(50);
  const startedAt = performance.now();
  const answers = await Promise.all(Array.from({ length: count }, () => fetch(asks("bench"))));
  const ms = performance.now() - startedAt;
  const tokens = await Promise.all(answers.map((answer) => answer.text()));
  process.send?.({ mints, answers: tokens.length, different: new Set(tokens).size, ms });
}

const [, , what, count] = process.argv;
if (what === "serve") listen();
if (what === "memory") await measureMemory(Number(count));
if (what === "stampede") await measureStampede(Number(count));
