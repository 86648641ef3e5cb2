import { kitRhythm } from "./kitRhythm.js";
import { measureRhythm, type PollingRow } from "./measureRhythm.js";
import { optimumLike } from "./optimumLike.js";
import { backOffRhythm, fixedRhythm } from "./plainRhythms.js";
import { simulateJobs } from "./simulatedJob.js";

export interface PollingRows {
  /** The kit as it works where Basiq gives the bank's statistics: what the thresholds are for. */
  readonly kit: PollingRow;
  readonly fixed2: PollingRow;
  /** The table, from top to bottom; both of the above are in it. */
  readonly all: readonly PollingRow[];
}

const SEED = 1;

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
    optimumLike(kit, "requests", jobs),
    optimumLike(kit, "meanDelay", jobs),
  ];
  return { kit, fixed2, all };
}
