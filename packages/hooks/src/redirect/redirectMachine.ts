import type { BasiqError } from "../errors/BasiqError.js";
import type { RedirectOptions } from "./redirectOptions.js";

/** What a redirect is doing: `RedirectState` before it has functions to call. */
export type RedirectPhase =
  | { readonly status: "idle" }
  | { readonly status: "preparing" }
  | {
      readonly status: "confirming";
      readonly connections: number | undefined;
      readonly options: RedirectOptions;
    }
  | { readonly status: "redirecting" }
  | { readonly status: "error"; readonly error: BasiqError };

export interface RedirectMachine {
  readonly phase: RedirectPhase;
  /** Grows with each click, and when one is called off: what an earlier one waited for is ignored. */
  readonly attempt: number;
  /** Whether the button is on the page. */
  readonly mounted: boolean;
}

interface Check {
  readonly type: "check";
  readonly options: RedirectOptions;
}

interface GetToken {
  readonly type: "get-token";
  readonly options: RedirectOptions;
  /** Whether `onBeforeRedirect` has run. */
  readonly saved: boolean;
}

interface Save {
  readonly type: "save";
  readonly options: RedirectOptions;
  readonly token: string;
  /** When we got the token, in epoch milliseconds. */
  readonly tokenAt: number;
}

interface Navigate {
  readonly type: "navigate";
  readonly options: RedirectOptions;
  readonly token: string;
}

/** Work that ends in one `RedirectResult`; it carries the options of the click it belongs to. */
export type RedirectTask = Check | GetToken | Save | Navigate;

/** A task with what came of it. */
export type RedirectResult =
  | (Check & { readonly connections: number | undefined })
  | (GetToken & { readonly token: string; readonly at: number })
  | (Save & { readonly at: number })
  | Navigate
  | { readonly type: "failed"; readonly error: BasiqError };

export type RedirectEvent =
  | { readonly type: "clicked"; readonly options: RedirectOptions }
  | { readonly type: "confirmed"; readonly attempt: number }
  | { readonly type: "cancelled" }
  | {
      readonly type: "task-ended";
      readonly attempt: number;
      /** Whether it took longer than the turn it was started in: the button may be gone by now. */
      readonly awaited: boolean;
      readonly result: RedirectResult;
    }
  | { readonly type: "mounted" | "unmounted" }
  /** The browser shows the page again as it was (back/forward cache). */
  | { readonly type: "restored" }
  /** The timer ran out: the page was not replaced. */
  | { readonly type: "still-here" };

export type RedirectEffect =
  | { readonly type: "task"; readonly task: RedirectTask }
  /** Fetches a token ahead of its use, without waiting for it. */
  | { readonly type: "prepare" }
  | { readonly type: "report"; readonly error: BasiqError }
  | { readonly type: "start-timer" | "stop-timer" };

export interface RedirectStep {
  readonly state: RedirectMachine;
  readonly effects: readonly RedirectEffect[];
}

const IDLE: RedirectPhase = { status: "idle" };
const PREPARING: RedirectPhase = { status: "preparing" };
const PREPARE: RedirectEffect = { type: "prepare" };
const START_TIMER: RedirectEffect = { type: "start-timer" };
const STOP_TIMER: RedirectEffect = { type: "stop-timer" };

export const INITIAL: RedirectMachine = { phase: IDLE, attempt: 0, mounted: false };

/** What follows an event; one that doesn't matter now changes nothing. */
export function step(state: RedirectMachine, event: RedirectEvent): RedirectStep {
  const { phase, attempt } = state;
  const ignored: RedirectStep = { state, effects: [] };
  switch (event.type) {
    case "clicked": {
      if (phase.status !== "idle" && phase.status !== "error") return ignored;
      const { options } = event;
      return work({ ...state, attempt: attempt + 1 }, { type: "check", options }, PREPARE);
    }
    case "confirmed":
      return event.attempt === attempt && phase.status === "confirming"
        ? work(state, { type: "get-token", options: phase.options, saved: false })
        : ignored;
    case "task-ended":
      if (event.attempt !== attempt) return ignored;
      // Nobody is sent away from a page without the button they clicked.
      return event.awaited && !state.mounted ? reset(state) : goOn(state, event.result);
    case "mounted":
      return {
        state: { ...state, mounted: true },
        effects: phase.status === "redirecting" ? [START_TIMER] : [],
      };
    case "unmounted":
      return { state: { ...state, mounted: false }, effects: [STOP_TIMER] };
    case "cancelled":
    case "restored":
    case "still-here":
      return reset(state);
    default:
      return event satisfies never;
  }
}

function goOn(state: RedirectMachine, result: RedirectResult): RedirectStep {
  switch (result.type) {
    case "check": {
      const { options, connections } = result;
      return options.action === "update"
        ? enter(state, { status: "confirming", connections, options }, PREPARE)
        : work(state, { type: "get-token", options, saved: false });
    }
    case "get-token": {
      // The token comes before the saving, so that nothing is saved for a redirect that can't be.
      const { options, token, at: tokenAt, saved } = result;
      return work(
        state,
        saved ? { type: "navigate", options, token } : { type: "save", options, token, tokenAt },
      );
    }
    case "save": {
      // The saving may have taken minutes, and the token is too old by then.
      const { options, token, tokenAt, at } = result;
      return work(
        state,
        at === tokenAt
          ? { type: "navigate", options, token }
          : { type: "get-token", options, saved: true },
      );
    }
    case "navigate":
      return enter(state, { status: "redirecting" }, START_TIMER);
    case "failed": {
      const { error } = result;
      return enter(state, { status: "error", error }, { type: "report", error });
    }
    default:
      return result satisfies never;
  }
}

function work(
  state: RedirectMachine,
  task: RedirectTask,
  ...before: readonly RedirectEffect[]
): RedirectStep {
  return enter(state, PREPARING, ...before, { type: "task", task });
}

function enter(
  state: RedirectMachine,
  phase: RedirectPhase,
  ...effects: readonly RedirectEffect[]
): RedirectStep {
  return { state: { ...state, phase }, effects };
}

function reset(state: RedirectMachine): RedirectStep {
  return enter({ ...state, attempt: state.attempt + 1 }, IDLE, STOP_TIMER);
}
