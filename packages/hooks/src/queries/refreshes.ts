import type { BasiqClient } from "../client/basiqClient.js";
import { type BasiqError, toBasiqError } from "../client/BasiqError.js";
import type { BasiqEvent } from "../client/events.js";
import { createKeyedStore } from "./keyedStore.js";

/** Where the refresh of one connection stands, until its job takes over. */
export type RefreshState =
  | { readonly status: "idle" }
  | { readonly status: "requesting" }
  | {
      readonly status: "started";
      readonly jobId: string;
      /** Basiq had a job for this connection already, and this is it. */
      readonly alreadyRunning: boolean;
    }
  | { readonly status: "error"; readonly error: BasiqError };

export interface RefreshesOptions {
  readonly client: BasiqClient;
  readonly now: () => number;
  readonly emit: (event: BasiqEvent) => void;
  readonly flowOf: (jobId: string) => string;
  readonly onError: (error: BasiqError) => void;
}

/** Refreshes connections, one request at a time each, however many components ask. */
export interface Refreshes {
  subscribe(connectionId: string, listener: () => void): () => void;
  state(connectionId: string): RefreshState;
  refresh(connectionId: string): Promise<RefreshState>;
  reset(connectionId: string): void;
  clear(): void;
}

const IDLE: RefreshState = { status: "idle" };

export function createRefreshes(options: RefreshesOptions): Refreshes {
  const { client, now, emit, flowOf, onError } = options;
  const states = createKeyedStore<RefreshState>();
  const requests = new Map<string, Promise<RefreshState>>();

  async function request(connectionId: string): Promise<RefreshState> {
    const startedAt = now();
    const finish = (state: RefreshState, flow: string | undefined, outcome: Outcome) => {
      states.set(connectionId, state);
      emit({ type: "refresh-requested", flow, outcome, durationMs: now() - startedAt });
      return state;
    };
    states.set(connectionId, { status: "requesting" });
    try {
      const { job, alreadyRunning } = await client.refreshConnection(connectionId);
      const outcome = alreadyRunning ? "already-running" : "started";
      return finish({ status: "started", jobId: job.id, alreadyRunning }, flowOf(job.id), outcome);
    } catch (thrown) {
      const error = toBasiqError(thrown, { connectionId });
      onError(error);
      return finish({ status: "error", error }, undefined, "failed");
    }
  }

  return {
    subscribe: (connectionId, listener) => states.subscribe(connectionId, listener),
    state: (connectionId) => states.get(connectionId) ?? IDLE,
    refresh(connectionId) {
      const underWay = requests.get(connectionId);
      if (underWay !== undefined) return underWay;
      const promise = request(connectionId).finally(() => requests.delete(connectionId));
      requests.set(connectionId, promise);
      return promise;
    },
    reset: (connectionId) => states.set(connectionId, undefined),
    clear() {
      requests.clear();
      states.clear();
    },
  };
}

type Outcome = Extract<BasiqEvent, { type: "refresh-requested" }>["outcome"];
