import { type BasiqError, toBasiqError } from "../client/BasiqError.js";
import { refreshConnection } from "../client/connectionCalls.js";
import type { BasiqEvent } from "../client/events.js";
import { createLanes } from "../client/lanes.js";
import type { Runtime } from "../client/runtime.js";
import { runtimePart } from "../client/runtimePart.js";
import { keptJobsOf } from "../redirect/keptJobs.js";
import { createOneAtATime } from "./oneAtATime.js";
import { refetch } from "./refetch.js";

/** What became of the wish for fresh data. */
export type RefreshState =
  | { readonly status: "idle" }
  | { readonly status: "requesting" }
  | {
      readonly status: "started";
      readonly jobId: string;
      /** A job was queued or running already, and this is it. */
      readonly alreadyRunning: boolean;
    }
  | { readonly status: "error"; readonly error: BasiqError };

/** Refreshes connections, one request at a time each, however many components ask. */
export interface Refreshes {
  subscribe(connectionId: string, listener: () => void): () => void;
  state(connectionId: string): RefreshState;
  refresh(connectionId: string): Promise<RefreshState>;
  reset(connectionId: string): void;
  clear(): void;
}

const IDLE: RefreshState = { status: "idle" };

/** The one place of a runtime that refreshes. */
export const refreshesOf = runtimePart(createRefreshes);

function createRefreshes(runtime: Runtime): Refreshes {
  const { environment, emit, flowOf, report } = runtime;
  const { now } = environment;
  const refreshes = createOneAtATime<RefreshState>();

  async function request(connectionId: string): Promise<RefreshState> {
    const startedAt = now();
    const tell = (flow: string | undefined, outcome: Outcome) =>
      emit({ type: "refresh-requested", flow, outcome, durationMs: now() - startedAt });
    try {
      const { job, alreadyRunning } = await refreshConnection(createLanes(runtime), connectionId);
      keptJobsOf(runtime).add([{ jobId: job.id, kind: "refresh" }]);
      tell(flowOf(job.id), alreadyRunning ? "already-running" : "started");
      void refetch(runtime, "connections", "jobs");
      return { status: "started", jobId: job.id, alreadyRunning };
    } catch (thrown) {
      const error = toBasiqError(thrown, { connectionId });
      report(error);
      tell(undefined, "failed");
      return { status: "error", error };
    }
  }

  return {
    subscribe: refreshes.subscribe,
    state: (connectionId) => refreshes.get(connectionId) ?? IDLE,
    refresh: (connectionId) =>
      refreshes.run(connectionId, { status: "requesting" }, () => request(connectionId)),
    reset: refreshes.reset,
    clear: refreshes.clear,
  };
}

type Outcome = Extract<BasiqEvent, { type: "refresh-requested" }>["outcome"];
