// Builds every example as someone who copies it would: in a folder of its own, outside the
// repository, with the packed packages installed from their tarballs. Then starts those that have a
// server against the sandbox, signs someone in, and asks for their connections.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { freePorts } from "./free-ports.mjs";
import { packAll } from "./packed/packAll.mjs";

const source = fileURLToPath(new URL("../examples/", import.meta.url));
const home = mkdtempSync(join(tmpdir(), "basiq-kit-examples-"));
process.once("exit", () => rmSync(home, { recursive: true, force: true }));
const tarballs = packAll();

/** @param {string} cwd @param {string} what @param {string[]} args of npm */
function npm(cwd, what, args) {
  const { status, stdout, stderr } = spawnSync("npm", args, {
    cwd,
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", CI: "1" },
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (status !== 0) throw new Error(`${what} failed:\n${stdout}${stderr}`);
}

/**
 * Copies an example and installs what it names; the kit's packages come from their tarballs, also
 * where one needs another.
 *
 * @param {string} name
 */
function install(name) {
  const into = join(home, name);
  cpSync(join(source, name), into, {
    recursive: true,
    filter: (path) => !/node_modules|\.next$|dist$/.test(path.slice(source.length)),
  });
  const file = join(into, "package.json");
  const manifest = JSON.parse(readFileSync(file, "utf8"));
  manifest.overrides = {};
  for (const [one, path] of Object.entries(tarballs)) {
    const isNamed = `@basiq-kit/${one}` in manifest.dependencies;
    const list = isNamed ? manifest.dependencies : manifest.overrides;
    list[`@basiq-kit/${one}`] = `file:${path}`;
  }
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  npm(into, `${name}: npm install`, ["install", "--no-audit", "--no-fund", "--prefer-offline"]);
  return into;
}

/**
 * Starts a program and gives the first line that matches.
 *
 * @param {string[]} args of node @param {string} cwd @param {Record<string, string>} env
 * @param {RegExp} match
 */
async function start(args, cwd, env, match) {
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  let said = "";
  child.stderr.on("data", (text) => (said += text));
  for await (const line of createInterface({ input: child.stdout })) {
    said += `${line}\n`;
    if (match.test(line)) return child;
  }
  throw new Error(`${args.join(" ")} ended before it was ready:\n${said}`);
}

/**
 * Signs someone in and asks for their connections, as a page would.
 *
 * @param {string} origin @param {string} cookie
 */
async function askConnections(origin, cookie) {
  const answer = await fetch(`${origin}/api/basiq/connections`, { headers: { cookie } });
  const body = await answer.text();
  if (answer.status !== 200 || !body.includes('"data":[]'))
    throw new Error(`A new person's connections were ${answer.status}: ${body}`);
  const stranger = await fetch(`${origin}/api/basiq/connections`);
  if (stranger.status !== 401) throw new Error(`Without a session it was ${stranger.status}.`);
}

/** @param {Response} answer */
const cookieOf = (answer) => answer.headers.getSetCookie().join().split(";")[0] ?? "";

/** How each example's server is started, and how someone signs in there. */
const SERVERS = /** @type {const} */ ({
  "next-app-router": {
    args: ["node_modules/next/dist/bin/next", "start", "--hostname", "127.0.0.1"],
    ready: /Ready in/,
  },
  "vite-hono": { args: ["node_modules/tsx/dist/cli.mjs", "server/index.ts"], ready: /localhost/ },
  express: { args: ["node_modules/tsx/dist/cli.mjs", "server/index.ts"], ready: /localhost/ },
});

/** @param {string} origin */
async function signIn(origin) {
  const answer = await fetch(`${origin}/api/session`, {
    method: "POST",
    body: new URLSearchParams({ email: "richard@example.com" }),
    redirect: "manual",
  });
  return cookieOf(answer);
}

/**
 * A server action is called as a form without scripts calls it.
 *
 * @param {string} origin
 */
async function signInToNext(origin) {
  const html = await (await fetch(origin)).text();
  const action = /name="(\$ACTION_ID_[^"]+)"/.exec(html)?.[1];
  if (action === undefined) throw new Error(`The page has no form to sign in with:\n${html}`);
  const body = new FormData();
  body.set(action, "");
  body.set("email", "richard@example.com");
  return cookieOf(
    await fetch(origin, { method: "POST", body, headers: { origin }, redirect: "manual" }),
  );
}

/** @param {keyof typeof SERVERS} name @param {string} cwd @param {Record<string, string>} env */
async function askServer(name, cwd, env) {
  const { args, ready } = SERVERS[name];
  const port = String(await freePorts());
  const origin = `http://127.0.0.1:${port}`;
  const own = { ...env, PORT: port, APP_ORIGIN: origin, SESSION_SECRET: "a secret of this test" };
  const server = await start([...args], cwd, own, ready);
  try {
    const isNext = name === "next-app-router";
    const cookie = await (isNext ? signInToNext(origin) : signIn(origin));
    await askConnections(origin, cookie);
    const page = await (await fetch(origin, { headers: { cookie } })).text();
    // Of Next.js the server draws what its own component says, and the kit's before it has an answer.
    const drawn = isNext
      ? ["Nothing is connected yet.", 'data-status="loading"']
      : ["<main></main>"];
    for (const part of drawn)
      if (!page.includes(part)) throw new Error(`The page doesn't have ${part}:\n${page}`);
  } finally {
    server.kill();
  }
}

const names = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const sandbox = await startSandbox();
try {
  for (const name of names) {
    const cwd = install(name);
    npm(cwd, `${name}: npm run build`, ["run", "build"]);
    if (name in SERVERS)
      await askServer(/** @type {keyof typeof SERVERS} */ (name), cwd, sandbox.env);
    console.log(`✓ ${name}`);
  }
} finally {
  sandbox.stop();
}

/** The sandbox as its command line starts it. */
async function startSandbox() {
  // The Consent UI takes the next one.
  const port = await freePorts(2);
  const cli = fileURLToPath(new URL("../packages/sandbox/dist/cli.js", import.meta.url));
  const child = await start([cli, "--port", String(port)], home, {}, /control page/i);
  return {
    env: { BASIQ_API_URL: `http://localhost:${port}`, BASIQ_API_KEY: await sandboxKey() },
    stop: () => child.kill(),
  };
}

async function sandboxKey() {
  const { SANDBOX_API_KEY } = await import(
    new URL("../packages/sandbox/dist/index.js", import.meta.url).href
  );
  return String(SANDBOX_API_KEY);
}
