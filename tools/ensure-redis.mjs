// Makes sure there is a Redis server that tests can start: the system's, else Debian's package, else a
// clear message with the command to run.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { lookForRedis } from "./lib/find-redis.mjs";

if (lookForRedis() === undefined) {
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.error("Installing Redis for the tests of several instances (first run only)…");
    for (const args of [
      ["update", "-q"],
      ["install", "-y", "-q", "--no-install-recommends", "redis-server"],
    ])
      spawnSync("apt-get", args, {
        stdio: ["ignore", 2, 2],
        // The tests start one of their own: run level 1 keeps the package from starting the system's.
        env: { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" },
      });
  }
  if (lookForRedis() === undefined) {
    console.error(
      "The tests of several instances need a Redis server. Install it (Debian and Ubuntu: `sudo apt-get install redis-server`; macOS: `brew install redis`), or set REDIS_SERVER_PATH.",
    );
    process.exit(1);
  }
}
