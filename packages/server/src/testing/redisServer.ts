import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findRedis } from "../../../../tools/find-redis.mjs";

/** A Redis server of a test's own, which writes nothing to disk. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash does, with all that was in it. */
  stop(): Promise<void>;
}

/** Starts Redis on a free port, or on one that is known to be free; it takes some 30 ms. */
export async function startRedis(onPort?: number): Promise<RedisServer> {
  const dir = mkdtempSync(join(tmpdir(), "basiq-kit-redis-"));
  const port = onPort ?? (await freePort());
  const settings = { port, bind: "127.0.0.1", save: "", appendonly: "no", dir };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn(findRedis(), args, { stdio: ["ignore", "pipe", "inherit"] });
  const end = () => {
    server.kill("SIGKILL");
    rmSync(dir, { recursive: true, force: true });
  };
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  const stop = () => {
    process.off("exit", end);
    end();
    return ended;
  };
  process.on("exit", end);
  await new Promise<void>((resolve, reject) => {
    let log = "";
    server.stdout.on("data", (chunk: Buffer) => {
      log += chunk.toString();
      if (log.includes("Ready to accept connections")) resolve();
    });
    server.on("error", reject);
    server.on("exit", () => reject(new Error(`Redis did not start:\n${log}`)));
  });
  return { url: `redis://127.0.0.1:${port}`, port, stop };
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
