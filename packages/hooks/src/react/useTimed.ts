"use client";

import { useEffect, useReducer } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import type { Timed } from "../state/timed.js";

// Browsers take a longer timer for none at all.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** What something means now: drawn again at the moment when time alone changes it, and at no other. */
export function useTimed<State>(stateAt: (now: number) => Timed<State>, caller: string): State {
  const { now, setTimer } = useBasiqRuntime(caller).environment;
  const [, draw] = useReducer((count: number) => count + 1, 0);
  const { state, changesAt } = stateAt(now());
  useEffect(() => {
    if (changesAt === undefined) return undefined;
    let cancel = () => {};
    const schedule = () => {
      const left = changesAt - now();
      cancel = setTimer(
        () => (now() < changesAt ? schedule() : draw()),
        Math.min(Math.max(0, left), LONGEST_TIMER_MS),
      );
    };
    schedule();
    return () => cancel();
  }, [changesAt, now, setTimer]);
  return state;
}
