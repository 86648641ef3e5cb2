// `npm run demo`: the demo app, its backend and the sandbox in one process.
//   npm run demo -- --port 5000   another port (the sandbox takes the next two)
//   npm run demo -- --speed 10    the banks' time runs ten times as fast
//   npm run demo -- --built       builds it first, and serves that under a strict CSP
// With BASIQ_API_KEY set there is no sandbox: it runs against Basiq (apps/demo/README.md).
import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer as createProbe } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createServer, preview } from "vite";

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string | undefined} text @param {number} least @param {number} most @param {string} example */
function number(text, least, most, example) {
  const value = Number(text);
  if (!(value >= least && value <= most))
    stop(
      `${example.split(" ")[0]} is a number from ${least} to ${most}: npm run demo -- ${example}`,
    );
  return value;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "4300" },
        speed: { type: "string", default: "1" },
        built: { type: "boolean", default: false },
      },
    }).values;
  } catch {
    return stop("The demo takes --port N and --speed N, and --built: npm run demo -- --port 5000");
  }
}

/** @param {number} port @param {string} host */
async function isFree(port, host) {
  const probe = createProbe().listen(port, host);
  try {
    await once(probe, "listening");
    return true;
  } catch (error) {
    // A machine without IPv6 has nothing that could be taken there.
    return error instanceof Error && "code" in error && error.code === "EADDRNOTAVAIL";
  } finally {
    probe.close();
  }
}

/** Into a directory of its own, so that two may be built at once; gone when the demo ends. */
function buildDemo() {
  const directory = mkdtempSync(join(tmpdir(), "ledgerbird-"));
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  const script = fileURLToPath(new URL("build-demo.mjs", import.meta.url));
  execFileSync(process.execPath, [script, directory], { stdio: "inherit" });
  return directory;
}

const options = readOptions();
const port = Math.trunc(number(options?.port, 1, 65_533, "--port 5000"));
const speed = number(options?.speed, 0.1, 1_000, "--speed 10");

const needed = process.env["BASIQ_API_KEY"]
  ? /** @type {const} */ ([[port, "the demo"]])
  : /** @type {const} */ ([
      [port, "the demo"],
      [port + 1, "the sandbox"],
      [port + 2, "the Consent UI"],
    ]);
for (const [wanted, what] of needed)
  for (const host of ["127.0.0.1", "::1"])
    if (!(await isFree(wanted, host)))
      stop(
        `Port ${wanted} is taken, and ${what} needs it. Stop what runs there, or choose another: npm run demo -- --port ${port + 100}`,
      );

process.env["DEMO_PORT"] = String(port);
process.env["DEMO_SPEED"] = String(speed);
const root = fileURLToPath(new URL("../apps/demo", import.meta.url));
/** @type {import("vite").InlineConfig} */
const config = {
  root,
  configFile: `${root}/vite.config.ts`,
  logLevel: "error",
  clearScreen: false,
};
/** @type {() => Promise<unknown>} */
let close;

if (options?.built) {
  const directory = process.env["DEMO_BUILT"] ?? buildDemo();
  process.env["DEMO_BUILT"] = directory;
  const server = await preview({ ...config, build: { outDir: join(directory, "client") } });
  close = () => server.close();
} else {
  const server = await createServer(config);
  await server.listen();
  close = () => server.close();
}
console.log(`The demo is at http://localhost:${port} (Ctrl-C stops it).`);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    void close().finally(() => process.exit(0));
  });
