import type { Job } from "@basiq-kit/schema";
import { BasiqError, type BasiqErrorCode } from "../errors/BasiqError.js";
import { createJobPoller } from "../jobs/jobPoller.js";
import type { JobContext } from "../jobs/jobPollStep.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import { createTestEnvironment } from "./environment.js";
import { life } from "./jobs.js";

/** A poller whose every read answers `now.job`, or fails with `now.error`. */
export function openPoller(options: { takesMs?: number; random?: number } = {}) {
  const { takesMs = 0, random = 0.5 } = options;
  const { clock, visible, online, environment } = createTestEnvironment();
  const start = clock.now();
  const now: { job: Job; error: BasiqErrorCode | undefined; retryAfterMs?: number } = {
    job: life.verifying,
    error: undefined,
  };
  /** When each request left, in milliseconds since the start. */
  const asked: number[] = [];
  const contexts: JobContext[] = [];
  const answers: [before: JobTrace | undefined, after: JobTrace][] = [];
  const errors: BasiqErrorCode[] = [];
  const recovered: number[] = [];
  const poller = createJobPoller({
    environment: { ...environment, random: () => random },
    async read(jobId, previous, context) {
      asked.push(clock.now() - start);
      contexts.push(context);
      const { job, error, retryAfterMs = Number.NaN } = now;
      if (takesMs > 0) await new Promise<void>((resolve) => clock.setTimer(resolve, takesMs));
      if (error !== undefined) {
        const retryAt = clock.now() + retryAfterMs || undefined;
        throw new BasiqError(error, { jobId, retryAt });
      }
      return traceJob(previous, job, { now: clock.now() });
    },
    onAnswer: (_, before, after) => answers.push([before, after]),
    onError: ({ code }) => errors.push(code),
    onRecovered: (_, durationMs) => recovered.push(durationMs),
  });

  /** Watches a job, and counts how often its watchers were told of news. */
  function watch(jobId = "job-1") {
    const seen = { news: 0 };
    const leave = poller.job(jobId).watch(() => (seen.news += 1));
    return { seen, leave };
  }
  const status = () => poller.job("job-1").snapshot().reachability.status;
  return {
    poller,
    clock,
    visible,
    online,
    now,
    asked,
    contexts,
    answers,
    errors,
    recovered,
    watch,
    status,
  };
}
