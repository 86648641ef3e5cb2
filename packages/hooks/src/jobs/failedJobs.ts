import {
  type Connection,
  failedJobFacts,
  isBasiqId,
  type Job,
  type JobKind,
  lastUpdateAt,
  matchedJob,
  type PersonsLists,
} from "@basiq-kit/schema";
import type { QueryState } from "@tanstack/react-query";
import { connectionsQuery } from "../resources/connectionsQuery.js";
import { jobsQuery } from "../resources/jobsQuery.js";
import { startedJobsOf } from "../resources/startedJobs.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { storedJobIds } from "../session/storedJobIds.js";
import { isWithoutBank } from "../state/jobKind.js";
import { retriedUntil } from "../state/retriedByBasiq.js";
import { storedJobsOf } from "./storedJobs.js";

/** Reports a person's failed jobs to the app (`onJobFailed`), each once. */
export interface FailedJobs {
  /**
   * Processes an answer about a job: its kind is remembered, and once it has failed it is reported. One that names no
   * connection waits for the lists that are being read (`lists`), because they may show which one it belongs to.
   */
  readonly seen: (job: Job, kind?: JobKind, lists?: Promise<void>) => void;
  readonly clear: () => void;
}

/**
 * How long a failed job waits for the lists, in milliseconds. Mostly they arrive within a second; if the person leaves
 * the page before, the next page reports the job.
 */
const LISTS_WAIT_MS = 5_000;

/** Each runtime has one; it does nothing where the app has no `onJobFailed`. */
export const failedJobsOf = runtimePart(createFailedJobs);

function createFailedJobs(runtime: Runtime): FailedJobs {
  const { environment, queryClient } = runtime;
  const started = startedJobsOf(runtime);
  const reported = storedJobIds(runtime, "failed-jobs");
  const kinds = new Map<string, JobKind>();
  /** The failed jobs that wait for the lists, by their id. */
  const waiting = new Map<string, Job>();

  /** The person's lists, if they are known and neither is being read again, or to be. */
  function currentLists(): PersonsLists | undefined {
    const connections = connectionsKnown();
    const jobs = listOf(queryClient.getQueryState<readonly Job[]>(jobsQuery(runtime).queryKey));
    return connections?.isCurrent && jobs?.isCurrent
      ? { connections: connections.items, jobs: started.withoutUploads(jobs.items) }
      : undefined;
  }

  function connectionsKnown() {
    const { queryKey } = connectionsQuery(runtime);
    return listOf(queryClient.getQueryState<readonly Connection[]>(queryKey));
  }

  /** A job that names its connection needs only that one, of which nothing else that matters here changes. */
  function listsFor(job: Job): PersonsLists | undefined {
    if (hasNoConnection(job)) return undefined;
    if (job.connectionId === undefined) return currentLists();
    const connections = connectionsKnown();
    return connections && { connections: connections.items, jobs: [] };
  }

  /** A connection at the same bank has no part in it. */
  function hasNoConnection({ id, connectionId }: Job): boolean {
    return connectionId === undefined && isWithoutBank(kinds.get(id));
  }

  function report(job: Job) {
    waiting.delete(job.id);
    // Another tab may have reported it while it waited.
    if (!reported.add(job.id)) return;
    const lists = listsFor(job);
    const match = lists && matchedJob(job, lists);
    const facts = failedJobFacts(match ? { ...job, ...match } : job);
    runtime.jobFailed({
      ...facts,
      userId: facts.userId ?? runtime.userId(),
      correlationId: runtime.correlationIdOf(job.id),
      kind: kinds.get(job.id),
    });
  }

  function isDelayed(job: Job): boolean {
    const changedAt = lastUpdateAt(job) || environment.now();
    const until = retriedUntil({ job, steps: job.steps, changedAt }, kinds.get(job.id));
    return until !== undefined && environment.now() < until;
  }

  function rememberKind(jobId: string, given: JobKind | undefined) {
    const stored = () => (started.isUpload(jobId) ? "upload" : storedJobsOf(runtime).kindOf(jobId));
    const kind = given ?? stored();
    if (kind !== undefined) kinds.set(jobId, kind);
  }

  return {
    seen(answer, kind, lists) {
      if (!runtime.wantsFailedJobs() || !isBasiqId(answer.id)) return;
      rememberKind(answer.id, kind);
      if (answer.status !== "failed" || reported.has(answer.id) || isDelayed(answer)) return;
      const job = started.named(answer);
      const needsLists = job.connectionId === undefined && !hasNoConnection(job);
      if (!needsLists || currentLists() !== undefined) return report(job);
      if (waiting.has(job.id)) return;
      waiting.set(job.id, job);
      const release = () => waiting.has(job.id) && report(job);
      if (lists === undefined) environment.setTimer(release, LISTS_WAIT_MS);
      else void lists.then(release);
    },
    clear() {
      reported.clear();
      kinds.clear();
      waiting.clear();
    },
  };
}

/** A list as a query has it, and whether nothing newer is being read, or is to be. */
function listOf<Item>(state: QueryState<readonly Item[]> | undefined) {
  if (state?.data === undefined) return undefined;
  const isCurrent = state.fetchStatus === "idle" && !state.isInvalidated;
  return { items: state.data, isCurrent };
}
