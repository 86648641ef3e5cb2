import type { PollingRows } from "./pollingRows.js";

const MOST_REQUESTS = 15.1;
const MOST_HELD_REQUESTS = 170;
// Two equal delays, each measured over 10,000 jobs, may differ by this much: the standard error of
// one is 0.6 %.
const SAMPLING = 0.01;

/**
 * The promises (docs/benchmarks.md) that the kit breaks, in words. `margin` 0.05 lets a
 * smaller sample be 5 % off.
 */
export function missedThresholds({ kit, fixed2 }: PollingRows, margin = 0): string[] {
  const noLater = (than: number) => than * (1 + SAMPLING);
  const limits = [
    ["requests per ordinary job", kit.requests, MOST_REQUESTS],
    ["requests for a job held for two hours", kit.heldRequests, MOST_HELD_REQUESTS],
    ["mean delay beside fixed 2 s", kit.meanDelay, noLater(fixed2.meanDelay)],
    ["p95 delay beside fixed 2 s", kit.p95Delay, noLater(fixed2.p95Delay)],
    ["delay of the last step beside fixed 2 s", kit.lastDelay, noLater(fixed2.lastDelay)],
  ] as const;
  return limits
    .filter(([, value, limit]) => !(value <= limit * (1 + margin)))
    .map(([what, value, limit]) => `${what}: ${value.toFixed(3)}, at most ${limit.toFixed(3)}`);
}
