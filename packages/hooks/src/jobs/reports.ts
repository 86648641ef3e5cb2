import { type BasiqError, isFinal, mayHaveArrived } from "../errors/BasiqError.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import { runOnce } from "../session/runOnce.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { NO_REPORT, type RequestedReport } from "../state/reportState.js";
import { readReport, startReport } from "../transport/reportCalls.js";
import { jobPollerOf } from "./jobPoller.js";
import { recordRequest } from "./recordRequest.js";
import { storedReports } from "./storedReports.js";

/** Starts and reads reports: one request at a time for each name, however many components ask. */
export interface Reports {
  /** Calls back when the state of any report changes. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: (name: string) => RequestedReport;
  /**
   * Starts a new one, or reads the one that couldn't be read, or follows the one that another tab has started. Never
   * rejects.
   */
  readonly start: (name: string) => Promise<void>;
  /** Reads the report of a job that succeeded, if that is the last one that was started. */
  readonly read: (name: string, jobId: string) => Promise<void>;
  /** Clears what came of it, unless one is being started. */
  readonly reset: (name: string) => void;
  readonly clear: () => void;
}

/**
 * Each runtime has one place that asks for reports. Their content is in memory alone; the browser stores which job
 * makes which of them, so that a page that is loaded again goes on with it.
 */
export const reportsOf = runtimePart(createReports);

function createReports(runtime: Runtime): Reports {
  const { run, get, drop, subscribe, clear } = createSingleFlight<RequestedReport>();
  const stored = storedReports(runtime);
  /** By name, what the pages before this one have started, or what another tab has. */
  const earlier = new Map<string, RequestedReport>();
  let hasPerson = true;

  function follow(name: string, jobId: string | undefined): RequestedReport {
    const state: RequestedReport = jobId === undefined ? NO_REPORT : { status: "started", jobId };
    earlier.set(name, state);
    return state;
  }

  function stateOf(name: string): RequestedReport {
    const known = get(name) ?? earlier.get(name);
    if (known !== undefined) return known;
    return hasPerson ? follow(name, stored.jobOf(name)) : NO_REPORT;
  }

  /** So that neither this page nor a later one goes on with it. */
  function forget(name: string) {
    const jobId = jobIdOf(stateOf(name));
    if (jobId !== undefined) stored.remove(name, jobId);
    follow(name, undefined);
  }

  async function request(name: string): Promise<RequestedReport> {
    const { value, error, durationMs } = await runOnce(runtime, (client) =>
      startReport(client, name),
    );
    recordRequest(runtime, { kind: "report", jobId: value?.id, durationMs });
    if (value !== undefined) stored.add(name, value.id);
    return error === undefined
      ? { status: "started", jobId: value.id }
      : { status: "error", error, jobId: undefined, mayHaveArrived: mayHaveArrived(error) };
  }

  /** Also if its polling has stopped for good, so that its end would never be seen. */
  function hasFailed(jobId: string): boolean {
    const { trace, reachability } = jobPollerOf(runtime).job(jobId).snapshot();
    return trace?.job.status === "failed" || reachability.status === "stopped";
  }

  async function readOne(name: string, jobId: string): Promise<RequestedReport> {
    const { value, error } = await runOnce(runtime, (client) => readReport(client, jobId), {
      jobId,
    });
    if (error === undefined) return { status: "ready", jobId, ...value };
    const unread = { status: "error", error, mayHaveArrived: false } as const;
    if (mayBeReadLater(error)) return { ...unread, jobId };
    stored.remove(name, jobId);
    return { ...unread, jobId: undefined };
  }

  async function read(name: string, jobId: string): Promise<void> {
    await run(name, { status: "started", jobId }, () => readOne(name, jobId));
  }

  return {
    subscribe(listener) {
      // A page that was hidden with its person is shown again.
      hasPerson = true;
      return subscribe(listener);
    },
    state: stateOf,
    clear() {
      hasPerson = false;
      earlier.clear();
      clear();
    },
    async read(name, jobId) {
      const state = stateOf(name);
      // A component may ask just after another one has read it, or has cleared it.
      if (state.status === "started" && state.jobId === jobId) await read(name, jobId);
    },
    reset(name) {
      // The answer to a start brings the id of its job, which must not get lost.
      if (stateOf(name).status === "starting") return;
      forget(name);
      drop(name);
    },
    async start(name) {
      const state = stateOf(name);
      // A second report would cost the app again, so the one that is being made is waited for.
      if (state.status === "started" && !hasFailed(state.jobId)) return;
      if (state.status === "error" && state.jobId !== undefined) return read(name, state.jobId);
      if (state.status !== "starting") {
        const jobId = stored.jobOf(name);
        if (jobId !== jobIdOf(state) && jobId !== undefined) {
          // Another tab has started one since.
          follow(name, jobId);
          return drop(name);
        }
        forget(name);
      }
      await run(name, { status: "starting" }, () => request(name));
    },
  };
}

function jobIdOf(state: RequestedReport): string | undefined {
  return "jobId" in state ? state.jobId : undefined;
}

/** Otherwise only another report helps. */
function mayBeReadLater(error: BasiqError): boolean {
  // The person may sign in again, and each report costs the app.
  return !isFinal(error) || error.code === "not-signed-in";
}
