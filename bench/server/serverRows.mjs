import { execFileSync, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { build, defaultServerConditions } from "vite";
import { load } from "./load.mjs";

const ROUNDS = 9;
const WARM_UP_ROUNDS = 2;
const ROUND_MS = 1_000;
const CONNECTIONS = 64;
const USERS = 5_000;

const root = fileURLToPath(new URL("../../", import.meta.url));
const outDir = `${root}.cache/bench-server`;
const env = { ...process.env, NODE_ENV: "production" };

/** One file with everything in it, as an app would be deployed, so that no loader is measured. */
async function bundle() {
  const conditions = ["@basiq-kit/source", ...defaultServerConditions];
  await build({
    configFile: false,
    logLevel: "error",
    ssr: { noExternal: true, resolve: { conditions, externalConditions: conditions } },
    build: { ssr: `${root}bench/server/target.ts`, outDir, target: "node20", emptyOutDir: true },
  });
}

/** @param {string} path */
const request = (path) =>
  [
    `POST ${path} HTTP/1.1`,
    "host: app.example.com",
    "origin: https://app.example.com",
    "cookie: session=bench-user-1; theme=dark",
    "user-agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140 Safari/537.36",
    "accept: application/json",
    "accept-language: en-AU,en;q=0.9",
    "accept-encoding: gzip, deflate, br",
    "content-length: 0",
    "\r\n",
  ].join("\r\n");

/** @param {readonly number[]} values @param {number} part From 0 to 1. */
function quantile(values, part) {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}

/** Measures both routes in one process, in turns, so that other work on the machine affects both. */
async function measureRoutes() {
  const child = fork(`${outDir}/target.js`, ["serve"], { env });
  const [{ port }] = await once(child, "message");
  async function work() {
    child.send("work");
    const [microseconds] = await once(child, "message");
    return microseconds;
  }
  /** @param {string} path */
  async function round(path) {
    const [workedBefore, startedAt] = [await work(), performance.now()];
    const options = { port, connections: CONNECTIONS, ms: ROUND_MS };
    const latencies = await load({ ...options, request: request(path) });
    const perSecond = (latencies.length / (performance.now() - startedAt)) * 1000;
    return { latencies, perSecond, work: ((await work()) - workedBefore) / latencies.length };
  }
  /** @type {Record<"bare" | "token", Awaited<ReturnType<typeof round>>>[]} */
  const rounds = [];
  for (let done = 0; done < WARM_UP_ROUNDS + ROUNDS; done++)
    rounds.push({ bare: await round("/bare"), token: await round("/api/basiq/token") });
  child.disconnect();
  /** @param {"bare" | "token"} route */
  const row = (route) => {
    const measured = rounds.slice(WARM_UP_ROUNDS).map((both) => both[route]);
    const latencies = measured.flatMap((one) => one.latencies);
    return {
      work: quantile(
        measured.map((one) => one.work),
        0.5,
      ),
      perSecond: quantile(
        measured.map((one) => one.perSecond),
        0.5,
      ),
      p50: quantile(latencies, 0.5),
      p99: quantile(latencies, 0.99),
    };
  };
  return { bare: row("bare"), token: row("token") };
}

/** What the server costs: requests per second beside a bare route, and memory per user. */
export async function serverRows() {
  await bundle();
  const { bare, token } = await measureRoutes();
  const args = ["--expose-gc", `${outDir}/target.js`, "memory", String(USERS)];
  const bytesPerUser = Number(execFileSync(process.execPath, args, { env, encoding: "utf8" }));
  const share = token.perSecond / bare.perSecond;
  return { bare, token, share, users: USERS, connections: CONNECTIONS, bytesPerUser };
}
