import { runtimePart } from "../session/runtimePart.js";
import { type JobSnapshot, UNSEEN } from "../state/jobSnapshot.js";
import { isAnsweredAtBasiq } from "../state/challenge.js";
import type { ChallengeTrace } from "../state/jobTrace.js";
import { storedJobsOf } from "./storedJobs.js";
import { jobEvents, ranOut } from "./jobEvents.js";
import { createJobPoll, type JobContext, type JobPoll, type JobPollOptions } from "./jobPoll.js";
import { fetchJobTrace } from "./jobQuery.js";
import { createListeners } from "../lib/listeners.js";
import { refetch } from "../resources/refetch.js";
import { requestError } from "../errors/requestError.js";

/** One poll per job, shared by all that watch it: two components make one stream of requests. */
export interface JobPoller {
  watch(jobId: string, listener: () => void): () => void;
  snapshot(jobId: string): JobSnapshot;
  /** Adds what a watcher knows of a job: its kind, its institution's statistics. */
  tell(jobId: string, context: JobContext): void;
  /** Asks now; settles when an answer that is newer than this call has been taken in. */
  pollNow(jobId: string): Promise<void>;
  /** Calls back after each answer that was taken in. */
  onSeen(listener: (jobId: string) => void): void;
  clear(): void;
}

export function createJobPoller(options: JobPollOptions): JobPoller {
  // A poll outlives its watchers: a component that mounts again must not hurry the next request.
  const polls = new Map<string, JobPoll>();
  const seen = createListeners<[jobId: string]>();
  const told: JobPollOptions = {
    ...options,
    onAnswer(...answer) {
      options.onAnswer(...answer);
      seen.tell(answer[0]);
    },
  };

  function pollOf(jobId: string): JobPoll {
    const poll = polls.get(jobId) ?? createJobPoll(jobId, told);
    polls.set(jobId, poll);
    return poll;
  }

  return {
    watch: (jobId, listener) => pollOf(jobId).watch(listener),
    snapshot: (jobId) => polls.get(jobId)?.snapshot() ?? UNSEEN,
    tell: (jobId, context) => pollOf(jobId).learn(context),
    pollNow: (jobId) => pollOf(jobId).pollNow(),
    onSeen: seen.add,
    clear() {
      for (const poll of polls.values()) poll.stop();
      polls.clear();
    },
  };
}

/** The one poller of a runtime. */
export const jobPollerOf = runtimePart((runtime) => {
  const { apiUrl, emit, report, flowOf } = runtime;
  const { now } = runtime.environment;
  const told = new WeakSet<ChallengeTrace>();
  return createJobPoller({
    environment: runtime.environment,
    read: (jobId, previous, { stats }) => fetchJobTrace(runtime, { jobId, previous, stats }),
    onAnswer(jobId, before, after, context) {
      storedJobsOf(runtime).seen(jobId, after);
      const flow = flowOf(jobId);
      const { kind, answeredAt } = context;
      jobEvents(before, after, { flow, kind }).forEach(emit);
      const expired = ranOut(before, after, { now: now(), answeredAt });
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
        report(requestError("foreign-challenge-link", { jobId }));
    },
    onError: report,
    onRecovered: (jobId, durationMs) =>
      emit({ type: "recovered", flow: flowOf(jobId), durationMs }),
  });
});
