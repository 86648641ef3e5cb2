/**
 * Where a world's time comes from: one clock for the kit, the app's server and the sandbox.
 *
 * @example
 * const clock: WorldClock = runningClock({ speed: 10 });
 */
export interface WorldClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs a callback once after `delayMs` of this clock's time; returns how to cancel it. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** Counts a piece of work as under way until it has settled, and returns it; a clock that runs needn't. */
  readonly track?: <Result>(work: Promise<Result>) => Promise<Result>;
}
