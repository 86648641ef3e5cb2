/**
 * The clock of a world, which the kit, the app's server and the sandbox share.
 *
 * @example
 * const clock: WorldClock = runningClock({ speed: 10 });
 */
export interface WorldClock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Runs a callback once after `delayMs` of this clock's time; returns how to cancel it. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /**
   * Makes a clock that a test moves wait for a promise, and returns that promise. A clock that runs by itself needs
   * none.
   */
  readonly track?: <Result>(work: Promise<Result>) => Promise<Result>;
}
