import type { BasiqError } from "../errors/BasiqError.js";
import { refreshConnection } from "../transport/connectionCalls.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { recordRequest } from "./recordRequest.js";
import { runOnce } from "../session/runOnce.js";
import { startedJobsOf } from "../resources/startedJobs.js";
import { createSingleFlight } from "../lib/singleFlight.js";
import { refetch } from "../resources/refetch.js";

/** The progress of requesting a refresh of a connection. */
export type RefreshState =
  | { readonly status: "idle" }
  | { readonly status: "requesting" }
  | {
      readonly status: "started";
      readonly jobId: string;
      /** The job was queued or running already. */
      readonly alreadyRunning: boolean;
    }
  | { readonly status: "error"; readonly error: BasiqError };

/** Refreshes connections: one request at a time for each, however many components request it. */
export interface Refreshes {
  /** Calls back when the state of any connection changes. */
  readonly subscribe: (listener: () => void) => () => void;
  state(connectionId: string): RefreshState;
  refresh(connectionId: string): Promise<RefreshState>;
  reset(connectionId: string): void;
  clear(): void;
}

const IDLE: RefreshState = { status: "idle" };

/** Each runtime has one place that refreshes. */
export const refreshesOf = runtimePart(createRefreshes);

function createRefreshes(runtime: Runtime): Refreshes {
  const { run, get, ...refreshes } = createSingleFlight<RefreshState>();

  async function request(connectionId: string): Promise<RefreshState> {
    const { value, error, durationMs } = await runOnce(
      runtime,
      (client) => refreshConnection(client, connectionId),
      { connectionId },
    );
    const { job, alreadyRunning = false } = value ?? {};
    recordRequest(runtime, { kind: "refresh", jobId: job?.id, durationMs, alreadyRunning });
    if (error !== undefined) return { status: "error", error };
    const jobId = value.job.id;
    startedJobsOf(runtime).add(jobId, connectionId);
    void refetch(runtime, ["connections", "jobs"]);
    return { status: "started", jobId, alreadyRunning };
  }

  return {
    ...refreshes,
    state: (connectionId) => get(connectionId) ?? IDLE,
    refresh: (connectionId) =>
      run(connectionId, { status: "requesting" }, () => request(connectionId)),
  };
}
