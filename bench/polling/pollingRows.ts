import type { Rhythm } from "./followJob.js";
import { kitRhythm } from "./kitRhythm.js";
import { measureRhythm, type PollingRow } from "./measureRhythm.js";
import { backOffRhythm, fixedRhythm } from "./plainRhythms.js";
import { simulateJobs } from "./simulatedJob.js";

export interface PollingRows {
  /** The kit when Basiq has the bank's statistics: the thresholds apply to this. */
  readonly kit: PollingRow;
  readonly fixed2: PollingRow;
  /** All rows of the table, including the two above. */
  readonly all: readonly PollingRow[];
}

const SEED = 1;

const UNKNOWN = { heldRequests: Number.NaN, heldDelay: Number.NaN };

/**
 * The best possible rhythm with exact knowledge of every step's odds: as many requests as the kit, or as soon on
 * average. Found by dynamic programming over the same 10,000 jobs, in November 2026; without held jobs.
 */
const OPTIMUM: readonly PollingRow[] = [
  {
    name: "optimum, as many requests",
    requests: 15.1,
    meanDelay: 0.87,
    p95Delay: 2.05,
    lastDelay: 1.23,
    ...UNKNOWN,
  },
  {
    name: "optimum, as soon on average",
    requests: 14,
    meanDelay: 0.94,
    p95Delay: 2.21,
    lastDelay: 1.32,
    ...UNKNOWN,
  },
];

/** Runs every rhythm over the same jobs. */
export function pollingRows(count: number): PollingRows {
  const jobs = simulateJobs(count, SEED);
  const measure = (rhythm: Rhythm) => measureRhythm(jobs, rhythm);
  const kit = measure(kitRhythm({ name: "pollDelay", statistics: true, updated: true }));
  const fixed2 = measure(fixedRhythm(2_000));
  const all = [
    kit,
    measure(kitRhythm({ name: "… without statistics", statistics: false, updated: true })),
    measure(kitRhythm({ name: "… nor `updated`", statistics: false, updated: false })),
    measure(fixedRhythm(1_000)),
    fixed2,
    measure(fixedRhythm(3_000)),
    measure(fixedRhythm(5_000)),
    measure(backOffRhythm),
    ...OPTIMUM,
  ];
  return { kit, fixed2, all };
}

const MOST_REQUESTS = 15.1;
const MOST_HELD_REQUESTS = 170;
// Two delays of 10,000 jobs that are the same in truth differ by this much: the standard error of
// one is 0.6 %.
const SAMPLING = 0.01;

/**
 * In words, what the kit promises (docs/benchmarks.md) and doesn't keep. `margin` 0.05 lets a
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
