import type { JobKind } from "@basiq-kit/schema";
import type { Attention } from "../environment/attention.js";
import { type BasiqError, gotNoAnswer, isFinal } from "../errors/BasiqError.js";
import type { Step } from "../lib/machine.js";
import { type JobSnapshot, type Reachability, UNSEEN } from "../state/jobSnapshot.js";
import type { JobTrace } from "../state/jobTrace.js";
import { afterAnswer, afterFailure, afterReturn, type Pace, UNASKED } from "../state/pace.js";
import { pollDelay } from "../state/pollDelay.js";
import type { StepDurations } from "../state/usualDuration.js";

/** What watchers know about a job that Basiq's answers don't say. */
export interface JobContext {
  readonly kind?: JobKind | undefined;
  readonly stats?: StepDurations | undefined;
  /** When an answer to its challenge was accepted, in epoch milliseconds. */
  readonly answeredAt?: number | undefined;
}

/**
 * ```
 * resting ─▶ waiting ─▶ asking ─▶ waiting   (somebody watches)
 *    ▲──────────┴─────────┘                 (nobody watches, stopped, or the job is over)
 * ```
 */
export type JobPollPhase =
  | { readonly name: "resting" }
  /** Until when, in epoch milliseconds. */
  | { readonly name: "waiting"; readonly until: number }
  | { readonly name: "asking" }
  /** Permanently: an answer that still arrives is ignored. */
  | { readonly name: "ended" };

export interface JobPollState {
  readonly phase: JobPollPhase;
  readonly isWatched: boolean;
  /** What watchers see; the same reference until its content changes. */
  readonly snapshot: JobSnapshot;
  readonly context: JobContext;
  /** When the next request is due where someone can see the page. */
  readonly pace: Pace;
  /** The earliest time of the next request while the page is hidden, in epoch milliseconds. */
  readonly rarelyAt: number;
  /** Why the last request failed; `undefined` if it didn't. */
  readonly failure: BasiqError | undefined;
  /** What the browser said at the last event. */
  readonly attention: Attention;
}

export type JobPollEvent =
  /** The first watcher subscribed. */
  | { readonly type: "watched" }
  /** The last watcher unsubscribed. */
  | { readonly type: "unwatched" }
  | { readonly type: "attention-changed" }
  | { readonly type: "learned"; readonly context: JobContext }
  /** The time of the next request has come. */
  | { readonly type: "due" }
  /** Someone needs an answer now, regardless of the interval; only while no request is under way. */
  | { readonly type: "poll-now" }
  /** `random` is from 0 up to 1, for jitter. */
  | { readonly type: "answered"; readonly trace: JobTrace; readonly random: number }
  | { readonly type: "failed"; readonly error: BasiqError; readonly random: number }
  | { readonly type: "ended" };

export type JobPollEffect =
  | {
      readonly type: "ask";
      readonly previous: JobTrace | undefined;
      readonly context: JobContext;
    }
  | {
      readonly type: "answered";
      readonly before: JobTrace | undefined;
      readonly after: JobTrace;
      readonly context: JobContext;
    }
  | { readonly type: "report"; readonly error: BasiqError }
  /** An answer came after failures. */
  | { readonly type: "recovered"; readonly durationMs: number };

/** The world at the time of an event. */
export interface JobPollWorld {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly attention: Attention;
}

type JobPollStep = Step<JobPollState, JobPollEffect>;

export const UNASKED_JOB: JobPollState = {
  phase: { name: "resting" },
  isWatched: false,
  snapshot: UNSEEN,
  context: {},
  pace: UNASKED,
  rarelyAt: -Infinity,
  failure: undefined,
  attention: { visible: true, online: true },
};

const LIVE: Reachability = { status: "live" };
const JITTER = 0.05;

/** What happens next when a job is followed. */
export function jobPollStep(
  state: JobPollState,
  event: JobPollEvent,
  world: JobPollWorld,
): JobPollStep {
  if (state.phase.name === "ended") return { state, effects: [] };
  switch (event.type) {
    case "watched":
      return goOn(notice({ ...state, isWatched: true }, world), world);
    case "unwatched":
      return goOn({ ...state, isWatched: false }, world);
    case "attention-changed":
      return goOn(notice(state, world), world);
    case "learned":
      return learn(state, event.context, world);
    case "due":
      return ask(state, world);
    case "poll-now": {
      const isStopped = state.snapshot.reachability.status === "stopped";
      return ask(isStopped ? recovered(state) : state, world);
    }
    case "answered":
      return processAnswer(state, event, world);
    case "failed":
      return processFailure(state, event, world);
    case "ended":
      return { state: { ...state, phase: { name: "ended" } }, effects: [] };
    default:
      return event satisfies never;
  }
}

/** How long to wait from now, given what is known. */
function delayOf({ snapshot, context, pace }: JobPollState, now: number, visible = true) {
  return pollDelay(snapshot.trace, { now, ...context, visible, failures: pace.failures });
}

/** Rests, waits or asks, depending on what is known now. A request under way is awaited first. */
function goOn(state: JobPollState, world: JobPollWorld): JobPollStep {
  if (state.phase.name === "asking") return { state, effects: [] };
  const { status } = state.snapshot.reachability;
  const resting: JobPollState = { ...state, phase: { name: "resting" } };
  if (!state.isWatched || status === "stopped") return { state: resting, effects: [] };
  if (delayOf(state, world.now) === "stop") return { state: recovered(resting), effects: [] };
  const { dueAt } = state.pace;
  const until = world.attention.visible ? dueAt : Math.max(dueAt, state.rarelyAt);
  if (until <= world.now) return ask(state, world);
  return { state: { ...state, phase: { name: "waiting", until } }, effects: [] };
}

function ask(state: JobPollState, { now }: JobPollWorld): JobPollStep {
  const { snapshot, context, pace } = state;
  return {
    state: { ...state, phase: { name: "asking" }, pace: { ...pace, askedAt: now } },
    effects: [{ type: "ask", previous: snapshot.trace, context }],
  };
}

/** Takes in what the browser says now. When the page is seen again, or the network is back, a job is due. */
function notice(before: JobPollState, { attention, now }: JobPollWorld): JobPollState {
  const state = { ...before, attention };
  const { failure, pace } = state;
  if (failure !== undefined && isFinal(failure)) return state;
  if (attention.online && !before.attention.online) {
    const due = { ...state, pace: afterReturn(pace, "offline", now) };
    return failure !== undefined && gotNoAnswer(failure) ? recovered(due) : due;
  }
  if (attention.visible && !before.attention.visible)
    return { ...state, pace: afterReturn(pace, "hidden", now) };
  return show(state, { reachability: reachabilityOf(failure, attention) });
}

/** Whether a job can be polled, judged by the last request: what the browser says only explains a failure. */
function reachabilityOf(error: BasiqError | undefined, { online }: Attention): Reachability {
  if (error === undefined) return LIVE;
  if (isFinal(error)) return { status: "stopped", error };
  return !online && gotNoAnswer(error) ? { status: "offline" } : { status: "retrying", error };
}

function recovered(state: JobPollState): JobPollState {
  return show({ ...state, failure: undefined }, { reachability: LIVE });
}

function learn(state: JobPollState, facts: JobContext, world: JobPollWorld): JobPollStep {
  const { kind, stats, answeredAt } = state.context;
  const context: JobContext = {
    kind: facts.kind ?? kind,
    stats: facts.stats ?? stats,
    answeredAt: facts.answeredAt ?? answeredAt,
  };
  const next = { ...state, context };
  // A failure that looked final may not be, if the job is an update.
  return context.kind === kind ? { state: next, effects: [] } : goOn(next, world);
}

function processAnswer(
  state: JobPollState,
  { trace, random }: JobPollEvent & { type: "answered" },
  world: JobPollWorld,
): JobPollStep {
  const { snapshot, context, pace } = state;
  const { now } = world;
  const seen = show(
    { ...state, phase: { name: "resting" }, pace: afterAnswer(pace, now), failure: undefined },
    { trace, reachability: LIVE },
  );
  const { dueAt, rarelyAt } = planned(seen, random, now);
  const next = goOn({ ...seen, rarelyAt, pace: { ...seen.pace, dueAt } }, world);
  return {
    state: next.state,
    effects: [
      ...(pace.failures > 0
        ? [{ type: "recovered", durationMs: now - pace.failedAt } as const]
        : []),
      { type: "answered", before: snapshot.trace, after: trace, context },
      ...next.effects,
    ],
  };
}

function processFailure(
  state: JobPollState,
  { error, random }: JobPollEvent & { type: "failed" },
  world: JobPollWorld,
): JobPollStep {
  const { now, attention } = world;
  const { pace } = state;
  const plan = (failures: number) =>
    planned({ ...state, pace: { ...pace, failures } }, random, now);
  const seen = show(
    {
      ...state,
      phase: { name: "resting" },
      // A back-off goes on in a hidden tab too.
      pace: afterFailure(pace, error, { now, waitMs: (failures) => plan(failures).dueAt - now }),
      rarelyAt: plan(pace.failures + 1).rarelyAt,
      failure: error,
    },
    { reachability: reachabilityOf(error, attention) },
  );
  const next = goOn(seen, world);
  // Consecutive failures of the same kind are reported once.
  const isRepeated = state.failure?.code === error.code;
  return {
    state: next.state,
    effects: [...(isRepeated ? [] : [{ type: "report", error } as const]), ...next.effects],
  };
}

/** When the next request is due, seen or hidden, in epoch milliseconds; once per answer or failure. */
function planned(state: JobPollState, random: number, now: number) {
  const at = (visible: boolean) => {
    const delay = delayOf(state, now, visible);
    // A hidden page asks a little later than planned, never sooner: once a minute is the most.
    const spread = visible ? random * 2 - 1 : random;
    return delay === "stop" ? now : now + delay * (1 + spread * JITTER);
  };
  return { dueAt: at(true), rarelyAt: at(false) };
}

/** The state with a new snapshot, or with the same one if nothing in it has changed. */
function show(state: JobPollState, changed: Partial<JobSnapshot>): JobPollState {
  const { snapshot } = state;
  const { trace, reachability } = { ...snapshot, ...changed };
  const isUnchanged =
    trace === snapshot.trace &&
    reachability.status === snapshot.reachability.status &&
    errorOf(reachability)?.code === errorOf(snapshot.reachability)?.code &&
    errorOf(reachability)?.retryAt === errorOf(snapshot.reachability)?.retryAt;
  return isUnchanged ? state : { ...state, snapshot: { trace, reachability } };
}

function errorOf(reachability: Reachability): BasiqError | undefined {
  return "error" in reachability ? reachability.error : undefined;
}
