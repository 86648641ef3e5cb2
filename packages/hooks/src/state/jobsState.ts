import type { JobProgress } from "./jobProgress.js";

/** One of several jobs, with its state. */
export type JobOfMany = JobProgress & { readonly jobId: string };

interface Together {
  /** In the order in which they were passed. */
  readonly jobs: readonly JobOfMany[];
  /** From 0 to 1, with equal weight for each job: it never goes backwards, and is 1 only at the end. */
  readonly progress: number;
}

/**
 * The combined state of several jobs, such as those of one visit to the Consent UI.
 *
 * ```
 * loading ─▶ running ⇄ needs-mfa ─▶ running ─▶ succeeded | partly-succeeded | failed
 * ```
 *
 * A job that can no longer be polled counts as failed, and a `delayed` one as ended, because Basiq may
 * retry it for days.
 */
export type JobsState =
  | { readonly status: "none" }
  | ({ readonly status: "loading" } & Together)
  | ({
      readonly status: "running";
      /** When the last should be done, in epoch milliseconds; `undefined` if that can't be estimated. */
      readonly etaAt: number | undefined;
    } & Together)
  /** `jobId` is the first job that waits for an answer. */
  | ({ readonly status: "needs-mfa"; readonly jobId: string } & Together)
  | ({ readonly status: "succeeded" } & Together)
  | ({
      readonly status: "partly-succeeded";
      readonly succeeded: readonly string[];
      /** The jobs that brought no data; a `delayed` one may still do so later. */
      readonly others: readonly string[];
    } & Together)
  | ({ readonly status: "failed" } & Together);

/**
 * Derives the combined state of several jobs.
 *
 * @example
 * jobsState(jobs).status; // "partly-succeeded": two banks of three are connected
 */
export function jobsState(jobs: readonly JobOfMany[]): JobsState {
  if (jobs.length === 0) return { status: "none" };
  const progress = jobs.reduce((sum, job) => sum + progressOf(job), 0) / jobs.length;
  const together = { jobs, progress };
  if (jobs.every(({ status }) => status === "loading")) return { status: "loading", ...together };
  const asking = jobs.find((job) => job.status === "needs-mfa" && isOpen(job));
  if (asking !== undefined) return { status: "needs-mfa", jobId: asking.jobId, ...together };
  const open = jobs.filter(isOpen);
  if (open.length > 0) return { status: "running", etaAt: lastEnd(open), ...together };
  const succeeded = jobs.filter(({ status }) => status === "succeeded").map(({ jobId }) => jobId);
  if (succeeded.length === jobs.length) return { status: "succeeded", ...together };
  if (succeeded.length === 0) return { status: "failed", ...together };
  const others = jobs.map(({ jobId }) => jobId).filter((jobId) => !succeeded.includes(jobId));
  return { status: "partly-succeeded", succeeded, others, ...together };
}

function isOpen(job: JobOfMany): boolean {
  switch (job.status) {
    case "loading":
    case "waiting":
    case "running":
    case "needs-mfa":
      return job.reachability.status !== "stopped";
    case "delayed":
    case "succeeded":
    case "failed":
    case "error":
      return false;
    default:
      return job satisfies never;
  }
}

/** A job that has failed counts as done; one that may be retried has the progress it made. */
function progressOf(job: JobOfMany): number {
  if (job.status === "failed") return 1;
  return "progress" in job ? job.progress : 0;
}

function lastEnd(jobs: readonly JobOfMany[]): number | undefined {
  const ends = jobs.map((job) => ("etaAt" in job ? job.etaAt : undefined) ?? Number.NaN);
  const last = Math.max(...ends);
  return Number.isNaN(last) ? undefined : last;
}
