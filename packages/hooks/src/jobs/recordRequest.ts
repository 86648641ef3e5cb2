import type { Runtime } from "../session/runtime.js";
import type { JobKind } from "@basiq-kit/schema";
import { storedJobsOf } from "./storedJobs.js";

/** What came of a request that starts a job. */
export interface JobRequest {
  readonly kind: Extract<JobKind, "refresh" | "upload" | "report">;
  /** `undefined` if it failed and there is no job. */
  readonly jobId: string | undefined;
  /** In milliseconds. */
  readonly durationMs: number;
  /** Whether the job was queued or running already. @default false */
  readonly alreadyRunning?: boolean;
}

/**
 * What every request for a job needs once it was answered: a job that has started is stored, so that it is pending
 * until its end was seen, and the app's analytics get an event.
 */
export function recordRequest(
  runtime: Runtime,
  { kind, jobId, durationMs, alreadyRunning = false }: JobRequest,
): void {
  const { emit, flowId } = runtime;
  if (jobId === undefined) {
    emit({ type: `${kind}-requested`, flow: undefined, outcome: "failed", durationMs });
    return;
  }
  storedJobsOf(runtime).add([{ jobId, kind }]);
  const flow = flowId(jobId);
  if (kind === "refresh") {
    const outcome = alreadyRunning ? "already-running" : "started";
    emit({ type: "refresh-requested", flow, outcome, durationMs });
  } else {
    emit({ type: `${kind}-requested`, flow, outcome: "started", durationMs });
  }
}
