import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createSandbox, type Sandbox } from "@basiq-kit/sandbox";
import { startSandboxServer } from "@basiq-kit/sandbox/node";
import { build } from "vite";
import { freePorts } from "../../../../tools/lib/free-ports.mjs";
import { SECRET } from "./signedPost.js";
import { field } from "./answers.js";
import { APP } from "./testServer.js";

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

export type ServedSandbox = Awaited<ReturnType<typeof serveSandbox>>;

/** A sandbox on a port, whose mints the test can hold up. */
export async function serveSandbox() {
  const port = await freePorts();
  let letMintGo = () => {};
  const sandbox = createSandbox({
    apiUrl: `http://localhost:${port}`,
    seed: 1,
    setTimer: (callback) => void (letMintGo = callback),
  });
  const { close } = await startSandboxServer(sandbox, { port });
  const onMint = { method: "POST", path: "/token" };
  return {
    sandbox,
    close,
    /** How many tokens were asked for. */
    mints: () => sandbox.requests.filter(({ path }) => path === onMint.path).length,
    holdMints: () => void sandbox.faults.add({ on: onMint, fault: { kind: "latency", ms: 1 } }),
    /** Answers the last mint that is held up. */
    letMintGo: () => letMintGo(),
  };
}
