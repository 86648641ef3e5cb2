// Builds a minimal Next.js app from the packed packages, starts it, and looks at what its server
// drew: proves "use client", /core in a server component, and the routes in a handler.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, readFileSync, realpathSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { installOnDemand } from "./install-on-demand.mjs";
import { packAll } from "./packed/packAll.mjs";
import { unpack } from "./packed/unpack.mjs";

const source = new URL("next-smoke/", import.meta.url);
const app = installOnDemand(source, "next-smoke");
const next = `${app}node_modules/next/dist/bin/next`;
/** @type {import("node:child_process").SpawnOptionsWithoutStdio} */
const options = {
  cwd: app,
  env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", NODE_ENV: "production", CI: "1" },
};

/** What Next.js itself brought, by its lockfile. */
const OWN = new Set(
  Object.keys(JSON.parse(readFileSync(`${app}package-lock.json`, "utf8")).packages),
);

const DRAWN = /** @type {const} */ ([
  ["/core in a server component", "On the server: running"],
  ["a component", 'data-status="loading"'],
  ["a hook", "In a hook: loading"],
]);

/**
 * Copies what a package needs, and what that needs in turn: Next.js follows no link out of its root.
 *
 * @param {readonly string[]} names
 * @param {string} from A `node_modules` that has them.
 */
function copyNeeded(names, from) {
  for (const name of names) {
    const into = `${app}node_modules/${name}`;
    if (OWN.has(`node_modules/${name}`)) continue;
    const real = realpathSync(`${from}/${name}`);
    cpSync(real, into, { recursive: true, dereference: true });
    const manifest = JSON.parse(readFileSync(`${into}/package.json`, "utf8"));
    // pnpm puts what a package needs beside it.
    copyNeeded(Object.keys(manifest.dependencies ?? {}), real.slice(0, -name.length - 1));
  }
}

function install() {
  const packages = fileURLToPath(new URL("../packages/", import.meta.url));
  for (const [name, tarball] of Object.entries(packAll())) {
    if (name === "sandbox") continue;
    const { dependencies } = unpack(tarball, `${app}node_modules/@basiq-kit/${name}`);
    copyNeeded(dependencies, `${packages}${name}/node_modules`);
  }
  for (const made of ["app", ".next"]) rmSync(app + made, { recursive: true, force: true });
  for (const file of ["app", "next.config.mjs"])
    cpSync(fileURLToPath(new URL(file, source)), app + file, { recursive: true });
}

function build() {
  const { status, stdout, stderr } = spawnSync(process.execPath, [next, "build"], {
    ...options,
    encoding: "utf8",
  });
  if (status !== 0) throw new Error(`next build failed:\n${stdout}${stderr}`);
}

/**
 * Starts the app on some free port, and ends it after the visit.
 *
 * @param {(url: string) => Promise<void>} visit
 */
async function whileRunning(visit) {
  const args = [next, "start", "--hostname", "127.0.0.1", "--port", "0"];
  const server = spawn(process.execPath, args, options);
  try {
    for await (const line of createInterface({ input: server.stdout })) {
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(line)?.[0];
      if (url !== undefined) return await visit(url);
    }
    throw new Error("next start said no address.");
  } finally {
    server.kill();
  }
}

/** @param {string} url */
async function look(url) {
  // React puts a comment between text and what is computed.
  const html = (await (await fetch(url)).text()).replaceAll("<!-- -->", "");
  for (const [what, text] of DRAWN)
    if (!html.includes(text)) throw new Error(`The server drew nothing of ${what}:\n${html}`);
  const answer = await fetch(`${url}/api/basiq/jobs/job-1`);
  if (answer.status !== 401)
    throw new Error(`The route handler answered ${answer.status}: ${await answer.text()}`);
}

install();
build();
await whileRunning(look);
console.log("A Next.js app builds from the packed packages, and its server draws them.");
