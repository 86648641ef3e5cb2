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
    heldRequests: Number.NaN,
    heldDelay: Number.NaN,
  },
  {
    name: "optimum, as soon on average",
    requests: 14,
    meanDelay: 0.94,
    p95Delay: 2.21,
    lastDelay: 1.32,
    heldRequests: Number.NaN,
    heldDelay: Number.NaN,
  },
];

/** Runs every rhythm over the same jobs. */
export function pollingRows(count: number): PollingRows {
  const jobs = simulateJobs(count, SEED);
  const measure = (rhythm: Parameters<typeof measureRhythm>[1]) => measureRhythm(jobs, rhythm);
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
