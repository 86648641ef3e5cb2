import { once } from "node:events";
import { createServer } from "node:net";

// Below the ports that systems use for outgoing connections (32768 and up on Linux). A program that listens only
// after it was built must not find its port taken by one of those. Each test worker has its own
// range, and no port is given twice.
const FIRST = 20_000;
const PER_WORKER = 1_000;
const worker = Number(process.env["VITEST_POOL_ID"] ?? 0) % 12;
let next = FIRST + worker * PER_WORKER + Math.floor(Math.random() * (PER_WORKER / 2));

/**
 * Returns the first of `count` free ports in a row.
 *
 * @param {number} count
 * @returns {Promise<number>}
 */
export async function freePorts(count = 1) {
  for (;;) {
    const first = next;
    next += count;
    const ports = Array.from({ length: count }, (_, index) => first + index);
    if ((await Promise.all(ports.map(isFree))).every(Boolean)) return first;
  }
}

/** @param {number} port */
async function isFree(port) {
  const probe = createServer().listen(port, "127.0.0.1");
  try {
    await once(probe, "listening");
  } catch {
    return false;
  }
  probe.close();
  await once(probe, "close");
  return true;
}
