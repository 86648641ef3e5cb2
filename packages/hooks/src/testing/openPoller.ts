import type { Job } from "@basiq-kit/schema";
import { BasiqError, type BasiqErrorCode } from "../errors/BasiqError.js";
import { createJobPoller } from "../jobs/jobPoller.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import { createTestEnvironment } from "./environment.js";
import { life } from "./jobs.js";

/** A poller whose every read answers `now.job`, or fails with `now.error`. */
export function openPoller(options: { takesMs?: number; random?: number } = {}) {
  const { takesMs = 0, random = 0.5 } = options;
  const { clock, visible, online, environment } = createTestEnvironment();
  const start = clock.now();
  const now: { job: Job; error: BasiqErrorCode | undefined } = {
    job: life.verifying,
    error: undefined,
  };
  /** When each request was sent, in milliseconds since the start. */
  const asked: number[] = [];
  const answers: [before: JobTrace | undefined, after: JobTrace][] = [];
  const errors: BasiqErrorCode[] = [];
  const poller = createJobPoller({
    environment: { ...environment, random: () => random },
    async read(jobId, previous) {
      asked.push(clock.now() - start);
      const { job, error } = now;
      if (takesMs > 0) await new Promise<void>((resolve) => clock.setTimer(resolve, takesMs));
      if (error !== undefined) throw new BasiqError(error, { jobId });
      return traceJob(previous, job, { now: clock.now() });
    },
    onAnswer: (_, before, after) => answers.push([before, after]),
    onError: ({ code }) => errors.push(code),
    onRecovered: () => {},
  });

  /** Watches a job, and counts how often its watchers were notified. */
  function watch(jobId = "job-1") {
    const seen = { changes: 0 };
    const unwatch = poller.job(jobId).watch(() => (seen.changes += 1));
    return { seen, unwatch };
  }
  const status = () => poller.job("job-1").snapshot().reachability.status;
  return { poller, clock, visible, online, now, asked, answers, errors, watch, status };
}
