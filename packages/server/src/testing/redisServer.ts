import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freePorts } from "../../../../tools/lib/free-ports.mjs";
import { findRedis } from "../../../../tools/lib/find-redis.mjs";

/** A Redis server of a test's own, which writes nothing to disk. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  /** Ends it as a crash does, with all that was in it. */
  stop(): Promise<void>;
}

// Its input ends with the process that started it, even if that is killed: no Redis is left behind.
const UNTIL_PARENT_ENDS = `
exec 3<&0
"$0" "$@" & redis=$!
{ cat <&3 >/dev/null; kill -9 $redis; } &
wait $redis`;

/** Starts Redis on a free port, or on one that is known to be free; it takes some 30 ms. */
export async function startRedis(onPort?: number): Promise<RedisServer> {
  const dir = mkdtempSync(join(tmpdir(), "basiq-kit-redis-"));
  const port = onPort ?? (await freePorts());
  const settings = { port, bind: "127.0.0.1", save: "", appendonly: "no", dir };
  const args = Object.entries(settings).flatMap(([name, value]) => [`--${name}`, String(value)]);
  const server = spawn("sh", ["-c", UNTIL_PARENT_ENDS, findRedis(), ...args], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => server.on("exit", () => resolve()));
  const stop = async () => {
    server.stdin.end();
    await ended;
    rmSync(dir, { recursive: true, force: true });
  };
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
