import { createTimer } from "./timer.js";

interface Clock {
  readonly now: () => number;
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
}

/** A phase of a state machine. One that waits has `until`, in epoch milliseconds. */
interface Phase {
  readonly name: string;
  readonly until?: number;
}

/**
 * Calls `onDue` when a waiting phase is over. Call the returned function with each new phase: a phase that
 * doesn't wait cancels the timer.
 */
export function createWaitingTimer(
  { now, setTimer }: Clock,
  onDue: () => void,
): (phase: Phase) => void {
  const timer = createTimer(setTimer);
  return ({ until }) => {
    if (until === undefined) timer.cancel();
    else timer.set(onDue, until - now());
  };
}
