import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePorts } from "../../../tools/lib/free-ports.mjs";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The ports of the demo, the sandbox and the Consent UI. */
export const DEMO_PORTS = 3;

/** The demo as a person starts it, in a process of its own. */
export interface DemoProcess {
  readonly url: string;
  /** Everything it printed so far. */
  readonly output: () => string;
  /** Sends Ctrl-C and settles with the exit code. */
  readonly interrupt: () => Promise<number | null>;
}

/** Starts the demo and waits for the line that says where it is. */
export async function startDemo(args: readonly string[] = []): Promise<DemoProcess> {
  const port = await freePorts(DEMO_PORTS);
  const child = spawn(
    process.execPath,
    ["tools/demo.mjs", "--port", String(port), ...args],
    // Vitest's own variables would make Vite believe it runs a test.
    {
      cwd: root,
      env: {
        PATH: process.env["PATH"],
        HOME: process.env["HOME"],
        // Built once for all (tools/setup-journeys.mjs).
        DEMO_BUILT: process.env["DEMO_BUILT"],
      },
    },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await waitFor(
    child,
    () => output.includes("http://localhost:"),
    () => output,
  );
  return {
    url: `http://localhost:${port}`,
    output: () => output,
    async interrupt() {
      if (child.exitCode !== null) return child.exitCode;
      child.kill("SIGINT");
      await once(child, "exit");
      return child.exitCode;
    },
  };
}

/** Runs the demo's command until it exits, to test what it refuses. */
export async function runDemo(args: readonly string[]) {
  const child = spawn(process.execPath, ["tools/demo.mjs", ...args], { cwd: root });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await once(child, "exit");
  return { output, code: child.exitCode };
}

async function waitFor(child: ChildProcess, isReady: () => boolean, output: () => string) {
  while (!isReady()) {
    await new Promise<void>((resolve, reject) => {
      const onExit = () => reject(new Error(`The demo ended before it was ready:\n${output()}`));
      child.once("exit", onExit);
      child.stdout?.once("data", () => {
        child.off("exit", onExit);
        resolve();
      });
    });
  }
}
