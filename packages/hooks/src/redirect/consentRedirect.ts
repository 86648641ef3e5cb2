import type { BasiqError } from "../errors/BasiqError.js";
import { stopAll } from "../lib/listeners.js";
import { createMachine } from "../lib/machine.js";
import { createStore } from "../lib/store.js";
import { createTimer } from "../lib/timer.js";
import type { Runtime } from "../session/runtime.js";
import type { RedirectOptions } from "./redirectOptions.js";
import {
  isLeaving,
  NOT_CLICKED,
  type RedirectEffect,
  type RedirectEvent,
  type RedirectProgress,
  type RedirectResult,
  redirectStep,
  type RedirectTask,
} from "./redirectStep.js";
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
      /** Whether the terms are known to have changed: then the connections are deleted, and not only perhaps. */
      readonly termsChanged: boolean;
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

// If the browser hasn't replaced the page by then, the button may be used again.
const STILL_HERE_MS = 20_000;

/** The driver of `redirectStep`: owns the timer, the tasks and what is shown. */
export function createConsentRedirect(runtime: Runtime, initial: RedirectOptions): ConsentRedirect {
  const { setTimer, onRestored } = runtime.environment;
  const timer = createTimer(setTimer);
  const shown = createStore<RedirectState>({ status: "idle" });
  let options = initial;

  const machine = createMachine<RedirectProgress, RedirectEvent, RedirectEffect>({
    initial: NOT_CLICKED,
    step: redirectStep,
    onChange(state, before) {
      if (isLeaving(state)) timer.set(() => machine.send({ type: "still-here" }), STILL_HERE_MS);
      else timer.cancel();
      if (state.phase !== before.phase) shown.set(show(state, machine.send, redirect));
    },
    run(effect) {
      switch (effect.type) {
        case "task":
          return perform(effect.task);
        case "prepare":
          return prepare();
        case "report":
          return runtime.report(effect.error);
        default:
          return effect satisfies never;
      }
    },
  });

  function perform(task: RedirectTask) {
    const state = machine.state();
    const end = (result: RedirectResult, awaited: boolean) =>
      machine.send({ type: "task-ended", attempt: state.attempt, awaited, result });
    const result = performTask(runtime, task, state.options);
    // A click must navigate synchronously, so only a promise is awaited.
    if (isThenable(result)) void result.then((waited) => end(waited, true));
    else end(result, false);
  }

  function redirect() {
    machine.send({ type: "clicked", options });
  }

  function prepare() {
    // The token store reports a failure to `onError`, and the click tries again.
    if (!runtime.locked) void runtime.tokens.getRecent().catch(() => undefined);
  }

  return {
    subscribe(listener) {
      const unsubscribe = shown.subscribe(listener);
      const stopListening = onRestored(() => machine.send({ type: "restored" }));
      machine.send({ type: "mounted" });
      return stopAll(unsubscribe, stopListening, () => machine.send({ type: "unmounted" }));
    },
    state: shown.get,
    update(next) {
      options = next;
    },
    redirect,
    prepare,
  };
}

function show(
  { phase, attempt }: RedirectProgress,
  send: (event: RedirectEvent) => void,
  retry: () => void,
): RedirectState {
  switch (phase.status) {
    case "idle":
    case "preparing":
    case "redirecting":
      return phase;
    case "confirming":
      return {
        ...phase,
        confirm: () => send({ type: "confirmed", attempt }),
        cancel: () => send({ type: "cancelled" }),
      };
    case "error":
      return { ...phase, retry };
    default:
      return phase satisfies never;
  }
}
