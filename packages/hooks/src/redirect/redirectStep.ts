import type { BasiqError } from "../errors/BasiqError.js";
import type { Step } from "../lib/machine.js";
import type { RedirectOptions } from "./redirectOptions.js";

/** What a redirect is doing: `RedirectState` before it has functions to call. */
export type RedirectPhase =
  | { readonly status: "idle" }
  | { readonly status: "preparing" }
  | {
      readonly status: "confirming";
      readonly connections: number | undefined;
      readonly termsChanged: boolean;
    }
  | { readonly status: "redirecting" }
  | { readonly status: "error"; readonly error: BasiqError };

export interface RedirectProgress {
  readonly phase: RedirectPhase;
  /** The options of the last click, whatever is rendered meanwhile. */
  readonly options: RedirectOptions;
  /** Grows with each click and each reset, so that results of an earlier click can be ignored. */
  readonly attempt: number;
  /**
   * Whether the button was on the page and has left it. A button that isn't there yet hasn't: React says that it is
   * there some time after the person sees it, and a click in between counts.
   */
  readonly gone: boolean;
}

interface Check {
  readonly type: "check";
}

interface GetToken {
  readonly type: "get-token";
  /** Whether `onBeforeRedirect` has run. */
  readonly saved: boolean;
}

interface Save {
  readonly type: "save";
  readonly token: string;
  /** When we got the token, in epoch milliseconds. */
  readonly tokenAt: number;
}

interface Navigate {
  readonly type: "navigate";
  readonly token: string;
}

/** Work that ends in one `RedirectResult`. */
export type RedirectTask = Check | GetToken | Save | Navigate;

/** A task with its result. */
export type RedirectResult =
  | (Check & { readonly connections: number | undefined; readonly termsChanged: boolean })
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
  | { readonly type: "report"; readonly error: BasiqError };

type RedirectStep = Step<RedirectProgress, RedirectEffect>;

const IDLE: RedirectPhase = { status: "idle" };
const PREPARING: RedirectPhase = { status: "preparing" };
const PREPARE: RedirectEffect = { type: "prepare" };

export const NOT_CLICKED: RedirectProgress = {
  phase: IDLE,
  options: {},
  attempt: 0,
  gone: false,
};

/** What an event leads to; one that doesn't matter now changes nothing. */
export function redirectStep(state: RedirectProgress, event: RedirectEvent): RedirectStep {
  const { phase, attempt } = state;
  const ignored: RedirectStep = { state, effects: [] };
  switch (event.type) {
    case "clicked": {
      if (phase.status !== "idle" && phase.status !== "error") return ignored;
      const clicked = { ...state, options: event.options, attempt: attempt + 1 };
      return work(clicked, { type: "check" }, PREPARE);
    }
    case "confirmed":
      return event.attempt === attempt && phase.status === "confirming"
        ? work(state, { type: "get-token", saved: false })
        : ignored;
    case "task-ended":
      if (event.attempt !== attempt) return ignored;
      // A page that no longer has the button that was clicked doesn't redirect.
      return event.awaited && state.gone ? reset(state) : goOn(state, event.result);
    case "mounted":
    case "unmounted":
      return { state: { ...state, gone: event.type === "unmounted" }, effects: [] };
    case "cancelled":
    case "restored":
    case "still-here":
      return reset(state);
    default:
      return event satisfies never;
  }
}

/** Whether the page should be gone soon: if it isn't, `still-here` is due. */
export function isLeaving({ phase, gone }: RedirectProgress): boolean {
  return !gone && phase.status === "redirecting";
}

function goOn(state: RedirectProgress, result: RedirectResult): RedirectStep {
  switch (result.type) {
    case "check": {
      const { connections, termsChanged } = result;
      return state.options.action === "update"
        ? enter(state, { status: "confirming", connections, termsChanged }, PREPARE)
        : work(state, { type: "get-token", saved: false });
    }
    case "get-token": {
      // There is a token before `onBeforeRedirect` runs, so that it saves nothing without need.
      const { token, at: tokenAt, saved } = result;
      return work(state, saved ? { type: "navigate", token } : { type: "save", token, tokenAt });
    }
    case "save": {
      // `onBeforeRedirect` may have taken minutes, and the token is too old by then.
      const { token, tokenAt, at } = result;
      return work(
        state,
        at === tokenAt ? { type: "navigate", token } : { type: "get-token", saved: true },
      );
    }
    case "navigate":
      return enter(state, { status: "redirecting" });
    case "failed": {
      const { error } = result;
      return enter(state, { status: "error", error }, { type: "report", error });
    }
    default:
      return result satisfies never;
  }
}

function work(
  state: RedirectProgress,
  task: RedirectTask,
  ...before: readonly RedirectEffect[]
): RedirectStep {
  return enter(state, PREPARING, ...before, { type: "task", task });
}

function enter(
  state: RedirectProgress,
  phase: RedirectPhase,
  ...effects: readonly RedirectEffect[]
): RedirectStep {
  return { state: { ...state, phase }, effects };
}

function reset(state: RedirectProgress): RedirectStep {
  return enter({ ...state, attempt: state.attempt + 1 }, IDLE);
}
