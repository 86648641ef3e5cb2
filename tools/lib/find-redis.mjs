import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * The Redis server that tests start for themselves: `REDIS_SERVER_PATH`, or the system's.
 * @returns {string | undefined}
 */
export function lookForRedis() {
  const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/bin", "/usr/local/bin"];
  const paths = folders.map((folder) => join(folder, "redis-server"));
  return [process.env["REDIS_SERVER_PATH"], ...paths].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/**
 * Like `lookForRedis`, but throws if there is none, because a partial test run must never look like a complete
 * one.
 * @returns {string}
 */
export function findRedis() {
  const found = lookForRedis();
  if (found === undefined)
    throw new Error(
      "No Redis server found, and the tests of several instances need one. Run `node tools/ensure-redis.mjs`, or set REDIS_SERVER_PATH.",
    );
  return found;
}
