import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createSandbox, type Sandbox } from "@basiq-kit/sandbox";
import { build } from "vite";
import { freePorts } from "../../../../tools/lib/free-ports.mjs";
import { SECRET } from "./signedPost.js";
import { APP, field } from "./testServer.js";

/** One server process. */
export interface Instance {
  readonly url: string;
  /** What it said of itself: webhooks it handled, errors it answered. */
  readonly said: unknown[];
  ask(
    method: string,
    path: string,
    userId?: string,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Ends it as a crash does: it can tidy up nothing. */
  kill(): Promise<void>;
}

/** Bundles `instance.ts`, so that a process starts with nothing but Node. */
export async function buildInstance(): Promise<{ file: string; remove: () => void }> {
  const outDir = mkdtempSync(join(tmpdir(), "basiq-kit-instance-"));
  await build({
    configFile: false,
    logLevel: "error",
    resolve: { conditions: ["@basiq-kit/source"] },
    ssr: { noExternal: true, resolve: { conditions: ["@basiq-kit/source", "node", "import"] } },
    build: {
      ssr: fileURLToPath(new URL("instance.ts", import.meta.url)),
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { entryFileNames: "instance.mjs" } },
    },
  });
  return {
    file: join(outDir, "instance.mjs"),
    remove: () => rmSync(outDir, { recursive: true, force: true }),
  };
}

/** Starts one process that shares `redisUrl`, and answers for `sandboxUrl`. */
export async function startInstance(
  file: string,
  settings: { readonly redisUrl: string; readonly sandbox: Sandbox },
): Promise<Instance> {
  const { redisUrl, sandbox } = settings;
  const env = { APP, SECRET, REDIS_URL: redisUrl, API_URL: sandbox.apiUrl };
  const child = spawn(process.execPath, [file], {
    env: { ...env, API_KEY: sandbox.apiKey },
    stdio: ["pipe", "pipe", "inherit"],
  });
  const said: unknown[] = [];
  const port = await new Promise((resolve, reject) => {
    createInterface(child.stdout).on("line", (line) => {
      const value: unknown = JSON.parse(line);
      const address = field(value, "address");
      if (address === undefined) said.push(value);
      else resolve(field(address, "port"));
    });
    child.on("exit", () => reject(new Error("The instance did not start.")));
  });
  const url = `http://127.0.0.1:${String(port)}/api/basiq`;
  return {
    url,
    said,
    ask(method, path, userId, headers = {}) {
      const session = userId === undefined ? {} : { "x-session": userId };
      return fetch(url + path, { method, headers: { origin: APP, ...session, ...headers } });
    },
    kill: () => killed(child),
  };
}

async function killed(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = new Promise((resolve) => child.on("exit", resolve));
  child.kill("SIGKILL");
  await exited;
}

/** A sandbox on a port, whose mints the test can hold up. */
export interface ServedSandbox {
  readonly sandbox: Sandbox;
  /** How many tokens were asked for. */
  readonly mints: () => number;
  readonly holdMints: () => void;
  readonly letMintsGo: () => void;
  readonly close: () => void;
}

export async function serveSandbox(): Promise<ServedSandbox> {
  const port = await freePorts();
  const sandbox = createSandbox({ apiUrl: `http://127.0.0.1:${port}`, seed: 1 });
  let mints = 0;
  let gate = Promise.resolve();
  let letMintsGo = () => {};
  const answer = async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    const { method = "GET", url = "/", headers } = incoming;
    let body = "";
    for await (const chunk of incoming) body += String(chunk);
    if (url === "/token") {
      mints += 1;
      await gate;
    }
    const all = Object.entries(headers).map(([name, value]) => [name, String(value)]);
    const init = { method, headers: Object.fromEntries(all), ...(body === "" ? {} : { body }) };
    const response = await sandbox.fetch(sandbox.apiUrl + url, init);
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(await response.text());
  };
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    sandbox,
    mints: () => mints,
    holdMints: () => void (gate = new Promise((resolve) => (letMintsGo = resolve))),
    letMintsGo: () => letMintsGo(),
    close: () => server.close().closeAllConnections(),
  };
}
