import { type JobTrace, parseJob, pollDelay, traceJob } from "@basiq-kit/hooks/core";
import type { Rhythm } from "./followJob.js";
import { seededRandom } from "./random.js";
import { STATISTICS } from "./simulatedJob.js";
import { BEGIN, wireJob } from "./wireJob.js";

// Spreads requests as `jobPoll` does, with the same random numbers in every run.
const JITTER = 0.1;
const SEED = 2;

export interface KitRhythmOptions {
  readonly name: string;
  /** Whether the bank's usual durations are known, from its connector. */
  readonly statistics: boolean;
  /** Whether Basiq says when the job was updated: documents show jobs without it. */
  readonly updated: boolean;
}

/** The kit itself: wire jobs through `parseJob`, `traceJob` and `pollDelay`, as the poller does. */
export function kitRhythm({ name, statistics, updated }: KitRhythmOptions): Rhythm {
  const stats = statistics ? STATISTICS : undefined;
  const random = seededRandom(SEED);
  return {
    name,
    asksAfterAnswer: true,
    start() {
      let trace: JobTrace | undefined;
      return (poll) => {
        const now = BEGIN + poll.at;
        trace = traceJob(trace, parseJob(wireJob(poll, { updated })), { now, stats });
        const delay = pollDelay(trace, {
          now,
          stats,
          answeredAt: poll.answeredAt === undefined ? undefined : BEGIN + poll.answeredAt,
          visible: true,
          failures: 0,
        });
        if (typeof delay !== "number") throw new Error(`A job under way gave ${delay}.`);
        return delay * (1 + (random.next() - 0.5) * JITTER);
      };
    },
  };
}
