import { BasiqError } from "../errors/BasiqError.js";
import { runtimePart } from "../session/runtimePart.js";
import { isAnsweredAtBasiq } from "../state/challenge.js";
import type { ChallengeTrace } from "../state/jobTrace.js";
import { storedJobsOf } from "./storedJobs.js";
import { jobEvents, expiredChallenge } from "./jobEvents.js";
import { createJobPoll, type JobPoll, type JobPollOptions } from "./jobPoll.js";
import { traceJob } from "../state/jobTrace.js";
import { createClient } from "../transport/client.js";
import { getJob } from "../transport/jobCalls.js";
import { createListeners } from "../lib/listeners.js";
import { refetch } from "../resources/refetch.js";

/** One poll per job, shared by all that watch it: two components make one stream of requests. */
export interface JobPoller {
  /** The job's poll, the same on each call; it asks for nothing until someone watches. */
  readonly job: (jobId: string) => JobPoll;
  /** Calls back after each answer that was taken in. */
  readonly onAnswer: (listener: (jobId: string) => void) => void;
  readonly clear: () => void;
}

export function createJobPoller(options: JobPollOptions): JobPoller {
  // A poll outlives its watchers: a component that mounts again must not hurry the next request.
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

/** The one poller of a runtime. */
export const jobPollerOf = runtimePart((runtime) => {
  const { apiUrl, emit, report, flowId } = runtime;
  const { now } = runtime.environment;
  const told = new WeakSet<ChallengeTrace>();
  return createJobPoller({
    environment: runtime.environment,
    async read(jobId, previous, { stats }) {
      const job = await getJob(createClient(runtime), jobId);
      return traceJob(previous, job, { now: now(), stats });
    },
    onAnswer(jobId, before, after, context) {
      storedJobsOf(runtime).seen(jobId, after);
      const flow = flowId(jobId);
      const { kind, answeredAt } = context;
      jobEvents(before, after, { flow, kind }).forEach(emit);
      const expired = expiredChallenge(before, after, { now: now(), answeredAt });
      if (expired !== undefined && !told.has(expired)) {
        told.add(expired);
        emit({ type: "mfa-expired", flow, number: expired.number });
      }
      const { status } = after.job;
      // The end of a job is what connections change by.
      if (status !== before?.job.status && (status === "success" || status === "failed"))
        void refetch(runtime, ["connections", "jobs"]);
      const isNew = after.challenge?.number !== before?.challenge?.number;
      // Loudly: someone may be after the person's code.
      if (isNew && !isAnsweredAtBasiq(after, apiUrl))
        report(new BasiqError("foreign-challenge-link", { jobId }));
    },
    onError: report,
    onRecovered: (jobId, durationMs) =>
      emit({ type: "recovered", flow: flowId(jobId), durationMs }),
  });
});
