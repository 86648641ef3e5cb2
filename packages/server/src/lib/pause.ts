import type { SetTimer } from "./setTimer.js";

/** Waits some milliseconds, or until `signal` is aborted. */
export function pause(setTimer: SetTimer, ms: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const cancel = setTimer(end, ms);
    signal.addEventListener("abort", end);
    function end() {
      cancel();
      signal.removeEventListener("abort", end);
      resolve();
    }
  });
}
