import type { BasiqError } from "../errors/BasiqError.js";
import { stopAll } from "../lib/listeners.js";
import { createStore } from "../lib/store.js";
import type { Runtime } from "../session/runtime.js";
import {
  INITIAL,
  type RedirectEffect,
  type RedirectEvent,
  type RedirectMachine,
  type RedirectResult,
  step,
} from "./redirectMachine.js";
import type { RedirectOptions } from "./redirectOptions.js";
import { isThenable, performTask } from "./redirectTasks.js";

/**
 * Where a redirect is.
 *
 * ```
 * idle ─▶ preparing ─▶ redirecting ─▶ idle   (the page is shown again, or still)
 *            ├──▶ confirming ─▶ preparing    (`update`: the person may lose connections)
 *            └──▶ error ─▶ preparing
 * ```
 */
export type RedirectState =
  | { readonly status: "idle" }
  | { readonly status: "preparing" }
  | {
      readonly status: "confirming";
      /** How many connections may be deleted; `undefined` without `serverUrl`. */
      readonly connections: number | undefined;
      /** Goes on: the person agreed. */
      readonly confirm: () => void;
      /** Stays on this page. */
      readonly cancel: () => void;
    }
  | { readonly status: "redirecting" }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => void };

/** What a button does to send the person to the Consent UI; each button has its own. */
export interface ConsentRedirect {
  readonly subscribe: (listener: () => void) => () => void;
  readonly state: () => RedirectState;
  /** Takes the options of the latest render; a redirect under way keeps those of its click. */
  readonly update: (options: RedirectOptions) => void;
  readonly redirect: () => void;
  readonly prepare: () => void;
}

// By then the browser has replaced the page; if it hasn't, the button may be used again.
const STILL_HERE_MS = 20_000;

/** Runs what `redirectMachine.ts` decides. */
export function createConsentRedirect(runtime: Runtime, initial: RedirectOptions): ConsentRedirect {
  const { setTimer, onRestored } = runtime.environment;
  const shown = createStore<RedirectState>({ status: "idle" });
  const events: RedirectEvent[] = [];
  let options = initial;
  let state = INITIAL;
  let cancelTimer = () => {};

  /** Events wait for the effects of the one before, and only what the last one leads to is shown. */
  function dispatch(event: RedirectEvent) {
    events.push(event);
    if (events.length > 1) return;
    const before = state.phase;
    for (const each of events) {
      const next = step(state, each);
      state = next.state;
      next.effects.forEach(run);
    }
    events.length = 0;
    if (state.phase !== before) shown.set(stateOf(state, { dispatch, redirect }));
  }

  function run(effect: RedirectEffect) {
    switch (effect.type) {
      case "task": {
        const { attempt } = state;
        const end = (result: RedirectResult, awaited: boolean) =>
          dispatch({ type: "task-ended", attempt, awaited, result });
        const result = performTask(runtime, effect.task);
        // A click must navigate in its own turn: only what is a promise is waited for.
        if (isThenable(result)) void result.then((waited) => end(waited, true));
        else end(result, false);
        return;
      }
      case "prepare":
        return prepare();
      case "report":
        return runtime.report(effect.error);
      case "start-timer":
        cancelTimer();
        cancelTimer = setTimer(() => dispatch({ type: "still-here" }), STILL_HERE_MS);
        return;
      case "stop-timer":
        return cancelTimer();
      default:
        return effect satisfies never;
    }
  }

  function redirect() {
    dispatch({ type: "clicked", options });
  }

  function prepare() {
    // The token store reports a failure to `onError`, and the click tries again.
    if (!runtime.locked) void runtime.tokens.getRecent().catch(() => undefined);
  }

  return {
    subscribe(listener) {
      const unsubscribe = shown.subscribe(listener);
      const stopListening = onRestored(() => dispatch({ type: "restored" }));
      dispatch({ type: "mounted" });
      return stopAll(unsubscribe, stopListening, () => dispatch({ type: "unmounted" }));
    },
    state: shown.get,
    update(next) {
      options = next;
    },
    redirect,
    prepare,
  };
}

interface Actions {
  readonly dispatch: (event: RedirectEvent) => void;
  readonly redirect: () => void;
}

function stateOf({ phase, attempt }: RedirectMachine, actions: Actions): RedirectState {
  switch (phase.status) {
    case "idle":
    case "preparing":
    case "redirecting":
      return phase;
    case "confirming":
      return {
        status: "confirming",
        connections: phase.connections,
        confirm: () => actions.dispatch({ type: "confirmed", attempt }),
        cancel: () => actions.dispatch({ type: "cancelled" }),
      };
    case "error":
      return { ...phase, retry: actions.redirect };
    default:
      return phase satisfies never;
  }
}
