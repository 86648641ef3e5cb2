import {
  type Connection,
  type Failure,
  jobFailure,
  type JobKind,
  lastUpdateAt,
} from "@basiq-kit/schema";
import { guidance, type Guidance } from "./guidance.js";
import { slowAfter } from "./jobEstimate.js";
import type { JobTrace, StepTrace } from "./jobTrace.js";
import type { JobSurroundings } from "./jobSurroundings.js";
import { retriedUntil } from "./retriedByBasiq.js";
import { startPause, type StartPause } from "./startPause.js";
import type { StepDurations } from "./usualDuration.js";

/** One step of a job, as shown to the person. `title` is an open set. */
export interface StepState {
  readonly title: string;
  readonly status:
    | "pending"
    | "active"
    | "needs-answer"
    /** It failed, and Basiq retries it automatically. */
    | "delayed"
    | "done"
    | "failed"
    | "not-reached";
}

/**
 * The state of a job, as it matters to the person who waits for it.
 *
 * ```
 * waiting ─▶ running ⇄ needs-mfa ─▶ running ─▶ succeeded
 *               ├──────▶ delayed ─▶ running        (an update that Basiq tries again every 2 h)
 *               └──────▶ failed
 * ```
 *
 * "The last poll failed" isn't a state of the job: that is its `reachability`.
 */
export type JobState =
  | {
      readonly status: "waiting";
      readonly steps: readonly StepState[];
      /** Whether Basiq may have paused it, for up to 6 minutes, as it does with a new connection. */
      readonly pause: StartPause;
    }
  | {
      readonly status: "running";
      readonly steps: readonly StepState[];
      readonly step: StepState;
      /** `slow` once this step takes more than twice its usual time. */
      readonly pace: "usual" | "slow";
    }
  | { readonly status: "needs-mfa"; readonly steps: readonly StepState[]; readonly step: StepState }
  | {
      readonly status: "delayed";
      readonly steps: readonly StepState[];
      readonly failure: Failure;
      readonly guidance: Guidance;
      /** Whose job it is, which support asks for; `undefined` if nothing says. */
      readonly userId: string | undefined;
      /** When Basiq stops trying, in epoch milliseconds. */
      readonly givesUpAt: number;
    }
  | {
      readonly status: "succeeded";
      readonly steps: readonly StepState[];
      readonly connectionId: string | undefined;
    }
  | {
      readonly status: "failed";
      readonly steps: readonly StepState[];
      readonly step: StepState | undefined;
      readonly failure: Failure;
      readonly guidance: Guidance;
      /** Epoch milliseconds; `undefined` if the job doesn't say. */
      readonly failedAt: number | undefined;
      /** Whose job it is, which support asks for; `undefined` if nothing says. */
      readonly userId: string | undefined;
      readonly connectionId: string | undefined;
    };

export interface JobStateOptions extends JobSurroundings {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly stats?: StepDurations | undefined;
  readonly kind?: JobKind | undefined;
  /** The connector's status, if known: it decides what to do when the bank is down. */
  readonly connectorStatus?: string | undefined;
  /** How the connection reaches its bank, if known: open banking has no sign-in details to update. */
  readonly method?: Connection["method"] | undefined;
}

/**
 * Derives a job's state from its trace at a point in time.
 *
 * @example
 * const state = jobState(traceJob(undefined, job, { now }), { now, kind: "refresh" });
 * if (state.status === "failed") console.log(state.guidance.action);
 */
export function jobState(trace: JobTrace, options: JobStateOptions): JobState {
  const { job } = trace;
  const steps = stepStates(trace);
  switch (job.status) {
    case "pending":
      return { status: "waiting", steps, pause: pauseOf(trace, options) };
    case "in-progress":
      return underWay(trace, steps, options);
    case "success":
      return { status: "succeeded", steps, connectionId: job.connectionId };
    case "failed":
      return failed(trace, steps, options);
    default:
      return job.status satisfies never;
  }
}

function pauseOf(trace: JobTrace, { now, kind, isBankBusy }: JobStateOptions): StartPause {
  return startPause(trace, { now, kind, isBankBusy });
}

function underWay(
  trace: JobTrace,
  steps: readonly StepState[],
  { now, stats }: JobStateOptions,
): JobState {
  const step = trace.current && steps[trace.steps.indexOf(trace.current)];
  if (step === undefined) return { status: "waiting", steps, pause: "none" };
  if (trace.challenge !== undefined) return { status: "needs-mfa", steps, step };
  const slowAt = slowAfter(trace, stats) ?? Infinity;
  return { status: "running", steps, step, pace: now >= slowAt ? "slow" : "usual" };
}

function failed(
  trace: JobTrace,
  steps: readonly StepState[],
  { now, kind, connectorStatus, connector, method }: JobStateOptions,
): JobState {
  const failure = jobFailure(trace.steps);
  const givesUpAt = retriedUntil(trace, kind);
  if (givesUpAt !== undefined && now < givesUpAt)
    return {
      status: "delayed",
      steps: stepStates(trace, true),
      failure,
      guidance: guidance(failure, { kind, connectorStatus, connector, method }),
      userId: trace.job.userId,
      givesUpAt,
    };
  // Once Basiq has stopped retrying, the guidance must not promise another try.
  const adviceKind = givesUpAt === undefined ? kind : undefined;
  const failedAt = lastUpdateAt(trace.job) || undefined;
  return {
    status: "failed",
    steps,
    step: steps.find(({ status }) => status === "failed"),
    failure,
    guidance: guidance(failure, {
      kind: adviceKind,
      connectorStatus,
      connector,
      method,
      failedAt: failedAt ?? trace.changedAt,
      now,
    }),
    failedAt,
    userId: trace.job.userId,
    connectionId: trace.job.connectionId,
  };
}

function stepStates(trace: JobTrace, retried = false): StepState[] {
  return trace.steps.map((step) => ({
    title: step.title,
    status: stepStatus(step, trace, retried),
  }));
}

function stepStatus(step: StepTrace, trace: JobTrace, retried: boolean): StepState["status"] {
  if (step.status === "success") return "done";
  if (step.status === "failed") return retried ? "delayed" : "failed";
  // After a failure, Basiq's later steps stay pending forever.
  if (trace.job.status === "failed") return retried ? "pending" : "not-reached";
  if (step !== trace.current) return "pending";
  return trace.challenge === undefined ? "active" : "needs-answer";
}
