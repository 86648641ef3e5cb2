import { type BasiqError, isFinal } from "../errors/BasiqError.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import { runOnce } from "../session/runOnce.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import type { RequestedReport } from "../state/reportState.js";
import { readReport, startReport } from "../transport/reportCalls.js";
import { jobPollerOf } from "./jobPoller.js";
import { recordRequest } from "./recordRequest.js";

/** Starts and reads reports: one request at a time for each name, however many components ask. */
export interface Reports {
  /** Calls back when the state of any report changes. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: (name: string) => RequestedReport;
  /** Starts a new one, or reads the one that couldn't be read. Never rejects. */
  readonly start: (name: string) => Promise<void>;
  /** Reads the report of a job that succeeded, if that is the last one that was started. */
  readonly read: (name: string, jobId: string) => Promise<void>;
  /** Clears what came of it, unless one is being started. */
  readonly reset: (name: string) => void;
  readonly clear: () => void;
}

const IDLE: RequestedReport = { status: "idle" };

/** Each runtime has one place that asks for reports; their content is in memory alone, and stored nowhere. */
export const reportsOf = runtimePart(createReports);

function createReports(runtime: Runtime): Reports {
  const { run, get, drop, subscribe, clear } = createSingleFlight<RequestedReport>();

  async function request(name: string): Promise<RequestedReport> {
    const { value, error, durationMs } = await runOnce(runtime, (client) =>
      startReport(client, name),
    );
    recordRequest(runtime, { kind: "report", jobId: value?.id, durationMs });
    return error === undefined
      ? { status: "started", jobId: value.id }
      : { status: "error", error, jobId: undefined };
  }

  /** Also if its polling has stopped for good, so that its end would never be seen. */
  function hasFailed(jobId: string): boolean {
    const { trace, reachability } = jobPollerOf(runtime).job(jobId).snapshot();
    return trace?.job.status === "failed" || reachability.status === "stopped";
  }

  async function readOne(jobId: string): Promise<RequestedReport> {
    const { value, error } = await runOnce(runtime, (client) => readReport(client, jobId), {
      jobId,
    });
    if (error === undefined) return { status: "ready", jobId, ...value };
    return { status: "error", error, jobId: mayBeReadLater(error) ? jobId : undefined };
  }

  async function read(name: string, jobId: string): Promise<void> {
    await run(name, { status: "started", jobId }, () => readOne(jobId));
  }

  return {
    subscribe,
    clear,
    state: (name) => get(name) ?? IDLE,
    async read(name, jobId) {
      const state = get(name);
      // A component may ask just after another one has read it, or has cleared it.
      if (state?.status === "started" && state.jobId === jobId) await read(name, jobId);
    },
    reset(name) {
      // The answer to a start brings the id of its job, which must not get lost.
      if (get(name)?.status !== "starting") drop(name);
    },
    async start(name) {
      const state = get(name);
      // A second report would cost the app again, so the one that is being made is waited for.
      if (state?.status === "started" && !hasFailed(state.jobId)) return;
      if (state?.status === "error" && state.jobId !== undefined) return read(name, state.jobId);
      await run(name, { status: "starting" }, () => request(name));
    },
  };
}

/** Otherwise only another report helps. */
function mayBeReadLater(error: BasiqError): boolean {
  // The person may sign in again, and each report costs the app.
  return !isFinal(error) || error.code === "not-signed-in";
}
