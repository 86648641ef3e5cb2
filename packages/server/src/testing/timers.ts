import type { SetTimer } from "../lib/setTimer.js";

/** Timers that run when the test says so. */
export function createTimers() {
  const waiting = new Map<() => void, number>();
  const setTimer: SetTimer = (callback, delayMs) => {
    waiting.set(callback, delayMs);
    return () => void waiting.delete(callback);
  };
  return {
    setTimer,
    /** The delays of those that wait. */
    delays: () => [...waiting.values()],
    /** Runs all that wait. */
    run() {
      const due = [...waiting.keys()];
      waiting.clear();
      for (const callback of due) callback();
    },
  };
}
