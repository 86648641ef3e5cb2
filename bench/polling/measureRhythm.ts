import { followJob, type Rhythm } from "./followJob.js";
import type { SimulatedJob } from "./simulatedJob.js";

/** What a rhythm costs, and how soon it notices changes. Delays are seconds from a change at the bank to seeing it. */
export interface PollingRow {
  readonly name: string;
  readonly requests: number;
  readonly meanDelay: number;
  readonly p95Delay: number;
  /** The delay of the change that the person waits for: the end. */
  readonly lastDelay: number;
  /** For the jobs that the bank holds for two hours. */
  readonly heldRequests: number;
  /** Until the end of the two hours is seen, on average. */
  readonly heldDelay: number;
}

/** Follows every job with one rhythm. Held jobs count in their own columns only. */
export function measureRhythm(jobs: readonly SimulatedJob[], rhythm: Rhythm): PollingRow {
  const follow = (held: boolean) =>
    jobs.filter((job) => job.held === held).map((job) => followJob(job, rhythm));
  const ordinary = follow(false);
  const held = follow(true);
  const delays = ordinary.flatMap((followed) => followed.delays);
  return {
    name: rhythm.name,
    requests: mean(ordinary.map(({ requests }) => requests)),
    meanDelay: mean(delays) / 1000,
    p95Delay: quantile(delays, 0.95) / 1000,
    lastDelay: mean(ordinary.map((followed) => followed.delays.at(-1) ?? 0)) / 1000,
    heldRequests: mean(held.map(({ requests }) => requests)),
    heldDelay: mean(held.map((followed) => Math.max(...followed.delays))) / 1000,
  };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function quantile(values: readonly number[], share: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor(share * values.length)] ?? 0;
}
