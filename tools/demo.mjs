// `npm run demo`: the demo app, its backend and the sandbox in one process.
//   npm run demo -- --port 5000   another port (the sandbox takes the next two)
//   npm run demo -- --speed 10    the banks' time runs ten times as fast
import { once } from "node:events";
import { createServer as createProbe } from "node:net";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { createServer } from "vite";

/** @param {string} message */
function stop(message) {
  console.error(message);
  process.exit(1);
}

/** @param {string | undefined} text @param {number} least @param {number} most @param {string} name */
function number(text, least, most, name) {
  const value = Number(text);
  if (!(value >= least && value <= most))
    stop(`--${name} is a number from ${least} to ${most}: npm run demo -- --${name} ${least}`);
  return value;
}

function readOptions() {
  try {
    return parseArgs({
      options: {
        port: { type: "string", default: "4300" },
        speed: { type: "string", default: "1" },
      },
    }).values;
  } catch {
    return stop("The demo takes --port N and --speed N: npm run demo -- --port 5000");
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

const options = readOptions();
const port = Math.trunc(number(options?.port, 1, 65_533, "port"));
const speed = number(options?.speed, 0.1, 1_000, "speed");

for (const [wanted, what] of /** @type {const} */ ([
  [port, "the demo"],
  [port + 1, "the sandbox"],
  [port + 2, "the Consent UI"],
]))
  for (const host of ["127.0.0.1", "::1"])
    if (!(await isFree(wanted, host)))
      stop(
        `Port ${wanted} is taken, and ${what} needs it. Stop what runs there, or choose another: npm run demo -- --port ${port + 100}`,
      );

process.env["DEMO_PORT"] = String(port);
process.env["DEMO_SPEED"] = String(speed);
const root = fileURLToPath(new URL("../apps/demo", import.meta.url));
const server = await createServer({
  root,
  configFile: `${root}/vite.config.ts`,
  logLevel: "error",
  clearScreen: false,
});
await server.listen();
console.log(`The demo is at http://localhost:${port} (Ctrl-C stops it).`);

for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, () => {
    void server.close().finally(() => process.exit(0));
  });
