import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { build, defaultServerConditions } from "vite";
import { load } from "./load.mjs";

const ROUNDS = 9;
const ROUND_MS = 1_000;
const CONNECTIONS = 64;
const USERS = 5_000;
const STAMPEDE = 1_000;

const root = fileURLToPath(new URL("../../", import.meta.url));
const outDir = `${root}.cache/bench-server`;

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

/** @param {string[]} args */
const start = (...args) =>
  fork(`${outDir}/target.js`, args, {
    execArgv: ["--expose-gc"],
    env: { ...process.env, NODE_ENV: "production" },
  });

/**
 * What the measured process says first.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @returns {Promise<Record<string, number>>}
 */
async function said(child) {
  const gone = new AbortController();
  const onExit = () => gone.abort(new Error("the measured process ended"));
  child.once("exit", onExit);
  try {
    const [message] = await once(child, "message", { signal: gone.signal });
    return message;
  } finally {
    child.removeListener("exit", onExit);
  }
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

/** @param {import("node:child_process").ChildProcess} child */
async function workOf(child) {
  child.send("work");
  const { user, system } = await said(child);
  return Number(user) + Number(system);
}

/** Measures both routes in one process, in turns, so that other work on the machine affects both. */
async function measureRoutes() {
  const child = start("serve");
  const { port } = await said(child);
  const routes = ["/bare", "/api/basiq/token"].map((path) => ({
    path,
    /** @type {number[]} */ perSecond: [],
    /** @type {number[]} */ latencies: [],
    /** @type {number[]} */ work: [],
  }));
  for (let round = -2; round < ROUNDS; round++)
    for (const route of routes) {
      const workedBefore = await workOf(child);
      const startedAt = performance.now();
      const options = { port: Number(port), connections: CONNECTIONS, ms: ROUND_MS };
      const latencies = await load({ ...options, request: request(route.path) });
      const work = ((await workOf(child)) - workedBefore) / latencies.length;
      // The first two rounds warm it up.
      if (round < 0) continue;
      route.work.push(work);
      route.perSecond.push((latencies.length / (performance.now() - startedAt)) * 1000);
      route.latencies.push(...latencies);
    }
  child.disconnect();
  return routes.map(({ path, perSecond, latencies, work }) => ({
    path,
    work: quantile(work, 0.5),
    perSecond: quantile(perSecond, 0.5),
    p50: quantile(latencies, 0.5),
    p99: quantile(latencies, 0.99),
  }));
}

/** What the server costs: requests per second beside a bare route, memory per user, and mints of a stampede. */
export async function serverRows() {
  await bundle();
  const [bare, token] = await measureRoutes();
  if (bare === undefined || token === undefined) throw new Error("a route is missing");
  const memory = await said(start("memory", String(USERS)));
  const stampede = await said(start("stampede", String(STAMPEDE)));
  return {
    bare,
    token,
    share: token.perSecond / bare.perSecond,
    users: USERS,
    connections: CONNECTIONS,
    bytesPerUser: Number(memory["bytesPerUser"]),
    stampede: {
      requests: Number(stampede["answers"]),
      mints: Number(stampede["mints"]),
      different: Number(stampede["different"]),
      ms: Number(stampede["ms"]),
    },
  };
}
