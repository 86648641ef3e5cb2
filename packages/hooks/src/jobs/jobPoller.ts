import { hasEnded } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import { runtimePart } from "../session/runtimePart.js";
import { isAnsweredAtBasiq } from "../state/challenge.js";
import type { ChallengeTrace } from "../state/jobTrace.js";
import { failedJobsOf } from "./failedJobs.js";
import { storedJobsOf } from "./storedJobs.js";
import { jobEvents, expiredChallenge } from "./jobEvents.js";
import { createJobPoll, type JobPoll, type JobPollOptions } from "./jobPoll.js";
import { traceJob } from "../state/jobTrace.js";
import { createClient } from "../transport/client.js";
import { getJob } from "../transport/jobCalls.js";
import { createListeners } from "../lib/listeners.js";
import { refetch } from "../resources/refetch.js";

/** One poll per job, shared by all watchers: two components still make one series of requests. */
export interface JobPoller {
  /** The job's poll, the same on each call; it sends nothing until someone watches. */
  readonly job: (jobId: string) => JobPoll;
  /** Calls back after each answer has been processed. */
  readonly onAnswer: (listener: (jobId: string) => void) => void;
  readonly clear: () => void;
}

export function createJobPoller(options: JobPollOptions): JobPoller {
  // A poll outlives its watchers, so that a component that mounts again doesn't trigger an early request.
  const polls = new Map<string, JobPoll>();
  const seen = createListeners<[jobId: string]>();
  const pollOptions: JobPollOptions = {
    ...options,
    onAnswer(...answer) {
      options.onAnswer(...answer);
      seen.notify(answer[0]);
    },
  };
  return {
    job(jobId) {
      const poll = polls.get(jobId) ?? createJobPoll(jobId, pollOptions);
      polls.set(jobId, poll);
      return poll;
    },
    onAnswer: seen.add,
    clear() {
      for (const poll of polls.values()) poll.stop();
      polls.clear();
    },
  };
}

/** Each runtime has one poller. */
export const jobPollerOf = runtimePart((runtime) => {
  const { apiUrl, emit, report, flowId } = runtime;
  const { now } = runtime.environment;
  const expiredChallenges = new WeakSet<ChallengeTrace>();
  return createJobPoller({
    environment: runtime.environment,
    async read(jobId, previous, { stats }) {
      const job = await getJob(createClient(runtime), jobId);
      // Basiq, and the app's server, answer only a person's own job.
      const own = { ...job, userId: job.userId ?? runtime.userId() };
      return traceJob(previous, own, { now: now(), stats });
    },
    onAnswer(jobId, before, after, context) {
      const flow = flowId(jobId);
      const { kind, answeredAt } = context;
      // A job that ends may have changed its connection.
      const hasJustEnded = hasEnded(after.job) && after.job.status !== before?.job.status;
      const lists = hasJustEnded ? refetch(runtime, ["connections", "jobs"]) : undefined;
      // Before its kind is forgotten with it.
      failedJobsOf(runtime).seen(after.job, kind, lists);
      storedJobsOf(runtime).seen(jobId, after);
      jobEvents(before, after, { flow, kind }).forEach(emit);
      const expired = expiredChallenge(before, after, { now: now(), answeredAt });
      if (expired !== undefined && !expiredChallenges.has(expired)) {
        expiredChallenges.add(expired);
        emit({ type: "mfa-expired", flow, number: expired.number });
      }
      const isNew = after.challenge?.number !== before?.challenge?.number;
      // Reported to the app, because someone may be trying to steal the person's code.
      if (isNew && !isAnsweredAtBasiq(after, apiUrl))
        report(new BasiqError("foreign-challenge-link", { jobId }));
    },
    onError: report,
    onRecovered: (jobId, durationMs) =>
      emit({ type: "recovered", flow: flowId(jobId), durationMs }),
  });
});
