import type { Failure } from "@basiq-kit/schema";
import type { BasiqError } from "../errors/BasiqError.js";
import type { Guidance } from "./guidance.js";
import type { JobProgress } from "./jobProgress.js";

/** What was asked for so far. */
export type RequestedReport =
  | { readonly status: "idle" }
  | { readonly status: "starting" }
  | { readonly status: "started"; readonly jobId: string }
  | {
      readonly status: "ready";
      readonly jobId: string;
      readonly reportId: string;
      /** What `show` of the app's server returned, as JSON; `undefined` without one. Parse it. */
      readonly shown: unknown;
    }
  | {
      readonly status: "error";
      readonly error: BasiqError;
      /**
       * The job that made the report, where only reading it failed and may work later: `start` then reads it again.
       * `undefined`: `start` has another one made.
       */
      readonly jobId: string | undefined;
      /**
       * The answer to `start` was lost or can't be read, so Basiq may make the report all the same, and nothing here
       * says which job it is: another `start` may cost the app twice.
       */
      readonly mayHaveArrived: boolean;
    };

/** What nothing was asked of yet. */
export const NO_REPORT: RequestedReport = { status: "idle" };

/**
 * A report that is made of a person's data.
 *
 * ```
 * idle ─▶ starting ─▶ preparing ─▶ ready | failed
 *            └▶ error     └▶ error
 * ```
 */
export type ReportState =
  | Exclude<RequestedReport, { status: "started" }>
  /** Basiq makes it; also while its job can't be polled, which is the job's `reachability`. */
  | { readonly status: "preparing"; readonly jobId: string; readonly job: JobProgress }
  | {
      readonly status: "failed";
      readonly jobId: string;
      readonly job: JobProgress;
      readonly failure: Failure;
      readonly guidance: Guidance;
    };

const NOT_SEEN: JobProgress = { status: "loading", reachability: { status: "live" } };

/** The state of a report, by what was asked for and by the job that makes it. */
export function reportState(requested: RequestedReport, job: JobProgress = NOT_SEEN): ReportState {
  if (requested.status !== "started") return requested;
  const { jobId } = requested;
  return job.status === "failed"
    ? { status: "failed", jobId, job, failure: job.failure, guidance: job.guidance }
    : { status: "preparing", jobId, job };
}
