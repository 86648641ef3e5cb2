import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));

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
  const port = await freePorts();
  const child = spawn(
    process.execPath,
    ["tools/demo.mjs", "--port", String(port), ...args],
    // Vitest's own variables would make Vite believe it runs a test.
    { cwd: root, env: { PATH: process.env["PATH"], HOME: process.env["HOME"] } },
  );
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await said(
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

/** Runs the demo's command to its end; for what it refuses. */
export async function runDemo(args: readonly string[]) {
  const child = spawn(process.execPath, ["tools/demo.mjs", ...args], { cwd: root });
  let output = "";
  child.stderr.on("data", (chunk: Buffer) => (output += chunk.toString()));
  await once(child, "exit");
  return { output, code: child.exitCode };
}

async function said(child: ChildProcess, heard: () => boolean, output: () => string) {
  while (!heard()) {
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

/** A free port whose next two are free too: the sandbox takes those. */
export async function freePorts(): Promise<number> {
  for (;;) {
    const port = await listenOnce(0);
    const next = await Promise.allSettled([listenOnce(port + 1), listenOnce(port + 2)]);
    if (port < 65_534 && next.every(({ status }) => status === "fulfilled")) return port;
  }
}

async function listenOnce(port: number): Promise<number> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address !== null ? address.port : 0;
}
