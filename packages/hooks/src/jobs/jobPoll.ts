import { askAgainFrom } from "../errors/askAgainFrom.js";
import { type BasiqError, isFinal, toBasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import type { JobKind } from "../state/jobKind.js";
import type { JobTrace } from "../state/jobTrace.js";
import { pollDelay } from "../state/pollDelay.js";
import type { StepDurations } from "../state/usualDuration.js";
import { createListeners, stopAll } from "../lib/listeners.js";

/** Whether Basiq can be asked about a job at the moment; never what the job itself does. */
export type Reachability =
  | { readonly status: "live" }
  | { readonly status: "retrying"; readonly error: BasiqError }
  | { readonly status: "offline" }
  | { readonly status: "paused" }
  | { readonly status: "stopped"; readonly error: BasiqError };

/** What is known of a job; the same reference until there is news. */
export interface JobSnapshot {
  readonly trace: JobTrace | undefined;
  readonly reachability: Reachability;
}

/** What watchers know of a job that the wire doesn't say. */
export interface JobContext {
  readonly kind?: JobKind | undefined;
  readonly stats?: StepDurations | undefined;
  /** When an answer to its challenge was accepted, in epoch milliseconds. */
  readonly answeredAt?: number | undefined;
}

export interface JobPollOptions {
  readonly environment: Environment;
  /** One request, folded into the trace. */
  readonly read: (
    jobId: string,
    previous: JobTrace | undefined,
    context: JobContext,
  ) => Promise<JobTrace>;
  readonly onAnswer: (
    jobId: string,
    before: JobTrace | undefined,
    after: JobTrace,
    context: JobContext,
  ) => void;
  readonly onError: (error: BasiqError) => void;
  /** Told when an answer comes after failures, with how long there was none, in milliseconds. */
  readonly onRecovered: (jobId: string, durationMs: number) => void;
}

/** Follows one job for as long as someone watches. */
export interface JobPoll {
  watch(listener: () => void): () => void;
  snapshot(): JobSnapshot;
  learn(context: JobContext): void;
  /** Asks now, after the request under way; settles when an answer newer than this call is taken in. */
  pollNow(): Promise<void>;
  /** Ends it for good: what is still under way is not heard of any more. */
  stop(): void;
}

const LIVE: Reachability = { status: "live" };
/** Nothing is known yet: also what a server renders. */
export const UNSEEN: JobSnapshot = { trace: undefined, reachability: LIVE };

const JITTER = 0.1;
// Flicking between tabs asks at once on each return, but not more often than this.
const LEAST_BETWEEN_MS = 1_000;

export function createJobPoll(jobId: string, options: JobPollOptions): JobPoll {
  const { environment, read, onAnswer, onError, onRecovered } = options;
  const { now, setTimer, random, visibility, online } = environment;
  const { add, tell, some } = createListeners(begin);
  let snapshot = UNSEEN;
  let context: JobContext = {};
  let failures = 0;
  let failedAt = -Infinity;
  let notBefore = -Infinity;
  let ended = false;
  let lastPollAt = -Infinity;
  let nextPollAt = -Infinity;
  let request: Promise<void> | undefined;
  let cancelTimer = () => {};
  let leaveWorld = () => {};

  function publish(next: JobSnapshot) {
    if (
      next.trace === snapshot.trace &&
      next.reachability.status === snapshot.reachability.status &&
      errorOf(next.reachability)?.code === errorOf(snapshot.reachability)?.code &&
      errorOf(next.reachability)?.retryAt === errorOf(snapshot.reachability)?.retryAt
    )
      return;
    snapshot = next;
    tell();
  }

  /** How long from now, by all that is known; fixed once per answer or failure. */
  function delay() {
    return pollDelay(snapshot.trace, {
      now: now(),
      ...context,
      visible: visibility.get(),
      online: online.get(),
      failures,
    });
  }

  function planNext() {
    const ms = delay();
    if (typeof ms === "number")
      nextPollAt = Math.max(now() + ms * (1 + (random() - 0.5) * JITTER), notBefore);
    else nextPollAt = now();
  }

  /** Sets the timer for what was planned; called again whenever the world changes. */
  function resume() {
    cancelTimer();
    if (ended || !some() || request !== undefined) return;
    if (snapshot.reachability.status === "stopped") return;
    const ms = delay();
    if (ms === "stop") return publish({ ...snapshot, reachability: LIVE });
    if (ms === "paused")
      return publish({
        ...snapshot,
        reachability: { status: online.get() ? "paused" : "offline" },
      });
    const wait = nextPollAt - now();
    if (wait <= 0) return void poll();
    cancelTimer = setTimer(() => void poll(), wait);
  }

  function onWorldChange() {
    // What was planned before a pause is due at once after it.
    const { status } = snapshot.reachability;
    if ((status === "paused" || status === "offline") && typeof delay() === "number") {
      // A look at another tab cuts no back-off short; a network that is back does.
      if (failures === 0 || status === "offline")
        nextPollAt = Math.max(now(), lastPollAt + LEAST_BETWEEN_MS);
      publish({ ...snapshot, reachability: LIVE });
    }
    resume();
  }

  async function ask() {
    lastPollAt = now();
    const before = snapshot.trace;
    try {
      const trace = await read(jobId, before, context);
      if (ended) return;
      if (failures > 0) onRecovered(jobId, now() - failedAt);
      failures = 0;
      notBefore = -Infinity;
      publish({ trace, reachability: LIVE });
      onAnswer(jobId, before, trace, context);
    } catch (thrown) {
      // Forgetting cancels the request, and that is no failure.
      if (ended) return;
      const error = toBasiqError(thrown);
      if (failures === 0) failedAt = now();
      failures += 1;
      notBefore = askAgainFrom(error, now());
      // Each failure in a row of the same kind is the same news.
      if (errorOf(snapshot.reachability)?.code !== error.code) onError(error);
      publish({
        ...snapshot,
        reachability: { status: isFinal(error) ? "stopped" : "retrying", error },
      });
    }
  }

  function poll(): Promise<void> {
    cancelTimer();
    request ??= ask().finally(() => {
      request = undefined;
      planNext();
      resume();
    });
    return request;
  }

  function begin() {
    leaveWorld = stopAll(visibility.subscribe(onWorldChange), online.subscribe(onWorldChange));
    onWorldChange();
    return end;
  }

  function end() {
    leaveWorld();
    cancelTimer();
  }

  return {
    watch: add,
    snapshot: () => snapshot,
    learn(facts) {
      const { kind } = context;
      context = {
        kind: facts.kind ?? context.kind,
        stats: facts.stats ?? context.stats,
        answeredAt: facts.answeredAt ?? context.answeredAt,
      };
      // What looked like the end of a job may be none for an update.
      if (context.kind !== kind) resume();
    },
    async pollNow() {
      // A request that left before the caller's reason to ask can't know of it.
      if (request !== undefined) await request;
      if (ended) return;
      if (snapshot.reachability.status === "stopped") publish({ ...snapshot, reachability: LIVE });
      await poll();
    },
    stop() {
      ended = true;
      end();
    },
  };
}

function errorOf(reachability: Reachability): BasiqError | undefined {
  return "error" in reachability ? reachability.error : undefined;
}
