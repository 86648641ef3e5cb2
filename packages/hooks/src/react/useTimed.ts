"use client";

import { useEffect, useReducer } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import type { Timed } from "../state/timed.js";

// Browsers fire a longer timer at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** A state that depends on the time: renders again exactly at the moment when time alone changes it. */
export function useTimed<State>(stateAt: (now: number) => Timed<State>, caller: string): State {
  const { now, setTimer } = useBasiqRuntime(caller).environment;
  const [, render] = useReducer((count: number) => count + 1, 0);
  const { state, changesAt } = stateAt(now());
  useEffect(() => {
    if (changesAt === undefined) return undefined;
    let cancel = () => {};
    const schedule = () => {
      const remaining = changesAt - now();
      cancel = setTimer(
        () => (now() < changesAt ? schedule() : render()),
        Math.min(Math.max(0, remaining), LONGEST_TIMER_MS),
      );
    };
    schedule();
    return () => cancel();
  }, [changesAt, now, setTimer]);
  return state;
}
