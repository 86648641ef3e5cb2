import type { Job } from "@basiq-kit/schema";
import { BasiqError, type BasiqErrorCode } from "../errors/BasiqError.js";
import { createJobPoller } from "../jobs/jobPoller.js";
import type { JobContext } from "../jobs/jobPoll.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import { createTestEnvironment } from "./environment.js";
import { life } from "./jobs.js";
import { createRandom } from "./worldSignals.js";

/** A poller whose every read answers `now.job`, or fails with `now.error`. */
export function openPoller(options: { takesMs?: number; random?: number } = {}) {
  const { takesMs = 0, random = 0.5 } = options;
  const { time, visible, online, environment } = createTestEnvironment();
  const start = time.now();
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
    environment: { ...environment, random: createRandom(random) },
    async read(jobId, previous, context) {
      asked.push(time.now() - start);
      contexts.push(context);
      const { job, error, retryAfterMs = Number.NaN } = now;
      if (takesMs > 0) await new Promise<void>((resolve) => time.setTimer(resolve, takesMs));
      if (error !== undefined) {
        const retryAt = time.now() + retryAfterMs || undefined;
        throw new BasiqError(error, { jobId, retryAt });
      }
      return traceJob(previous, job, { now: time.now() });
    },
    onAnswer: (_, before, after) => answers.push([before, after]),
    onError: ({ code }) => errors.push(code),
    onRecovered: (_, durationMs) => recovered.push(durationMs),
  });

  /** Watches a job, and counts how often its watchers were told of news. */
  function watch(jobId = "job-1") {
    const seen = { news: 0 };
    const leave = poller.watch(jobId, () => (seen.news += 1));
    return { seen, leave };
  }
  const status = () => poller.snapshot("job-1").reachability.status;
  return {
    poller,
    time,
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
