// Makes sure there is a Redis server that tests can start: the system's, else Debian's package, else a
// clear message with the command to run.
import { aptInstall } from "./lib/apt-install.mjs";
import { lookForRedis } from "./lib/find-redis.mjs";

// The tests start one of their own: run level 1 keeps the package from starting the system's.
if (lookForRedis() === undefined)
  aptInstall(["redis-server"], "the tests of several instances", { RUNLEVEL: "1" });
if (lookForRedis() === undefined) {
  console.error(
    "The tests of several instances need a Redis server. Install it (Debian and Ubuntu: `sudo apt-get install redis-server`; macOS: `brew install redis`), or set REDIS_SERVER_PATH.",
  );
  process.exit(1);
}
