import type { Attention } from "../environment/attention.js";
import { type BasiqError, isFinal } from "../errors/BasiqError.js";
import { backOff } from "../lib/backOff.js";
import type { Step } from "../lib/machine.js";
import { afterFailure, afterReturn, type Pace, RARELY_MS, UNASKED } from "../state/pace.js";

/** Whether events arrive; without them everything still works, by polling and refetching. */
export type EventStreamState =
  | { readonly status: "connecting" }
  | { readonly status: "live" }
  | { readonly status: "retrying"; readonly error: BasiqError }
  /** The page is hidden: it is open only for a moment now and then, and missed events are sent afterwards. */
  | { readonly status: "paused" }
  /** The app's server has no events. */
  | { readonly status: "off" }
  | { readonly status: "stopped"; readonly error: BasiqError };

/**
 * ```
 * closed ─▶ opening ─▶ open ─▶ waiting ─▶ opening   (it ended or failed, and is tried again)
 *    ▲─────────┴────────┴─────────┘                 (nobody listens, off or stopped)
 *
 * waiting ─▶ opening ─▶ open ─▶ waiting             (hidden: a few seconds now and then)
 * ```
 */
export type StreamPhase =
  | { readonly name: "closed" }
  | { readonly name: "opening" }
  /** Since when, and until when if the page is hidden, in epoch milliseconds. */
  | { readonly name: "open"; readonly since: number; readonly until?: number }
  /** Until when, in epoch milliseconds. */
  | { readonly name: "waiting"; readonly until: number };

export interface StreamState {
  readonly phase: StreamPhase;
  readonly isWanted: boolean;
  /** What components see. */
  readonly shown: EventStreamState;
  /** What the browser said at the last event. */
  readonly attention: Attention;
  /** How long it is closed between two openings in a hidden page, in milliseconds. */
  readonly restMs: number;
  readonly pace: Pace;
  /** The id of the last event: the server continues after it. */
  readonly lastId: string | undefined;
  readonly wasOpen: boolean;
}

export type StreamEvent =
  /** There is a listener. */
  | { readonly type: "wanted" }
  /** The last listener has gone. */
  | { readonly type: "unwanted" }
  | { readonly type: "attention-changed" }
  /** `missed`: events that can't be sent any more. */
  | { readonly type: "opened"; readonly missed?: boolean }
  | { readonly type: "received"; readonly id: string }
  /** `off`: the server has none. `random` is from 0 up to 1, for jitter. */
  | { readonly type: "ended"; readonly how: "off" | "ended"; readonly random: number }
  | { readonly type: "failed"; readonly error: BasiqError; readonly random: number }
  /** The time of the next try has come. */
  | { readonly type: "due" }
  /** The app asks to open it again after it stopped. */
  | { readonly type: "reopen" };

export type StreamEffect =
  | { readonly type: "open"; readonly lastId: string | undefined }
  | { readonly type: "close" }
  | { readonly type: "report"; readonly error: BasiqError }
  /** Something may have been missed: fetch everything again. */
  | { readonly type: "refetch" };

/** The world at the time of an event. */
export interface StreamWorld {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly attention: Attention;
}

type StreamStep = Step<StreamState, StreamEffect>;

const CONNECTING: EventStreamState = { status: "connecting" };
const CLOSED: StreamPhase = { name: "closed" };

export const UNOPENED: StreamState = {
  phase: CLOSED,
  isWanted: false,
  shown: CONNECTING,
  attention: { visible: true, online: true },
  restMs: 0,
  pace: UNASKED,
  lastId: undefined,
  wasOpen: false,
};

const BACK_OFF = { firstMs: 1_000, longestMs: 60_000 };
// A stream that ends sooner was cut off by something in between, such as a proxy that can't stream.
// Platforms with a time limit let it run for longer.
const LASTING_MS = 5_000;
// A hidden tab may stay open for weeks, so each rest is twice as long: 28 openings in its first day.
const LONGEST_REST_MS = 60 * 60_000;
// The server sends missed events as soon as a stream opens.
const CHECK_MS = 5_000;

/** What happens next with the stream of events. */
export function streamStep(state: StreamState, event: StreamEvent, world: StreamWorld): StreamStep {
  switch (event.type) {
    case "wanted":
      return goOn({ ...state, isWanted: true }, world);
    case "unwanted":
      return unwanted(state);
    case "attention-changed":
      return goOn(state, world);
    case "opened":
      return opened(state, event.missed ?? false, world);
    case "received":
      return stay({ ...state, lastId: event.id });
    case "ended":
      if (event.how === "off") return stay({ ...state, phase: CLOSED, shown: { status: "off" } });
      if (!world.attention.visible) return rest(state, world);
      // Not an error: a server that restarts ends its streams. The next try shows whether it is back.
      return stay(tryAgain(state, undefined, event.random, world));
    case "failed":
      return failed(state, event, world);
    case "due":
      return state.phase.name === "open" ? rest(state, world) : open(state, world);
    case "reopen":
      return goOn({ ...state, shown: CONNECTING }, world);
    default:
      return event satisfies never;
  }
}

function stay(state: StreamState): StreamStep {
  return { state, effects: [] };
}

/** Opens, waits or rests, depending on whether there is a listener and the page is visible. */
function goOn(before: StreamState, world: StreamWorld): StreamStep {
  const { attention } = world;
  const state: StreamState = { ...before, attention };
  const { phase, shown } = state;
  if (!state.isWanted || shown.status === "off" || shown.status === "stopped") return stay(state);
  if (!attention.visible)
    return before.attention.visible || phase.name === "closed" ? rest(state, world) : stay(state);
  if (!before.attention.visible) return comeBack(state, "hidden", world);
  if (attention.online && !before.attention.online) return comeBack(state, "offline", world);
  return phase.name === "closed" ? open(state, world) : stay(state);
}

/** Closes it in a hidden page, until it is time to look whether something has happened. */
function rest(state: StreamState, { now }: StreamWorld): StreamStep {
  const restMs = Math.min(LONGEST_REST_MS, Math.max(RARELY_MS, 2 * state.restMs));
  return {
    state: {
      ...state,
      phase: { name: "waiting", until: now + restMs },
      shown: { status: "paused" },
      restMs,
      // A person who comes back doesn't wait for a back-off, only for a `Retry-After`.
      pace: { ...UNASKED, notBefore: state.pace.notBefore },
    },
    effects: [{ type: "close" }],
  };
}

/** Opens it, because the page is seen again, or because a connection doesn't survive a lost network. */
function comeBack(state: StreamState, from: "hidden" | "offline", world: StreamWorld): StreamStep {
  const pace = afterReturn(state.pace, from, world.now);
  const back: StreamState = { ...state, pace, restMs: 0, shown: CONNECTING };
  const { phase } = state;
  if (from === "hidden" && phase.name === "opening") return stay(back);
  if (from === "hidden" && phase.name === "open")
    return stay({
      ...back,
      phase: { name: "open", since: phase.since },
      shown: { status: "live" },
    });
  if (pace.dueAt <= world.now) return open(back, world);
  return {
    state: { ...back, phase: { name: "waiting", until: pace.dueAt } },
    effects: [{ type: "close" }],
  };
}

function open(state: StreamState, { now }: StreamWorld): StreamStep {
  return {
    state: { ...state, phase: { name: "opening" }, pace: { ...state.pace, askedAt: now } },
    effects: [{ type: "open", lastId: state.lastId }],
  };
}

function opened(state: StreamState, missed: boolean, { now, attention }: StreamWorld): StreamStep {
  // Without the id of a last event, the server can't send what was missed in the meantime.
  const mayHaveMissed = missed || (state.wasOpen && state.lastId === undefined);
  const shown: EventStreamState = attention.visible ? { status: "live" } : state.shown;
  const until = attention.visible ? {} : { until: now + CHECK_MS };
  return {
    state: { ...state, phase: { name: "open", since: now, ...until }, shown, wasOpen: true },
    effects: mayHaveMissed ? [{ type: "refetch" }] : [],
  };
}

function failed(
  state: StreamState,
  { error, random }: StreamEvent & { type: "failed" },
  world: StreamWorld,
): StreamStep {
  const report: StreamEffect = { type: "report", error };
  if (isFinal(error))
    return {
      state: { ...state, phase: CLOSED, shown: { status: "stopped", error } },
      effects: [report],
    };
  if (!world.attention.visible) return rest(state, world);
  return {
    state: { ...tryAgain(state, error, random, world), shown: { status: "retrying", error } },
    // Consecutive failures are reported once.
    effects: state.shown.status === "retrying" ? [] : [report],
  };
}

function tryAgain(
  state: StreamState,
  error: BasiqError | undefined,
  random: number,
  { now }: StreamWorld,
): StreamState {
  const failures = lasted(state, now) ? 0 : state.pace.failures;
  // Jitter of 50 %, so that the clients that a restart cut off don't all come back at the same time.
  const waitMs = (count: number) => backOff(count, BACK_OFF) * (0.5 + random);
  const pace = afterFailure({ ...state.pace, failures }, error, { now, waitMs });
  return { ...state, pace, phase: { name: "waiting", until: pace.dueAt } };
}

/** Whether the stream was open long enough to show that streams work here. */
function lasted({ phase }: StreamState, now: number): boolean {
  return phase.name === "open" && now - phase.since >= LASTING_MS;
}

function unwanted(state: StreamState): StreamStep {
  const { status } = state.shown;
  const shown = status === "live" || status === "paused" ? CONNECTING : state.shown;
  return {
    state: { ...state, phase: CLOSED, isWanted: false, restMs: 0, shown },
    effects: [{ type: "close" }],
  };
}
