import { controllableClock } from "../index.js";
import type { WorldClock } from "./worldClock.js";

/**
 * A clock that runs by itself, for stories and for tests that wait for what a person would see.
 *
 * @example
 * const clock: RunningClock = runningClock({ speed: 10 });
 */
export interface RunningClock extends WorldClock {
  /** Leaps ahead by `ms` milliseconds; timers that were due meanwhile run at once. */
  readonly skip: (ms: number) => void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  handle: ReturnType<typeof setTimeout> | undefined;
}

/**
 * The machine's own time, `speed` times as fast (default 10): a job of fifteen seconds takes a second
 * and a half. Throws a `RangeError` unless `speed` is a finite number above 0.
 *
 * @example
 * const world = createWorld({ clock: runningClock({ speed: 10 }), server: createBasiqServer });
 */
export function runningClock({ speed = 10 }: { readonly speed?: number } = {}): RunningClock {
  const clock = controllableClock({ speed });
  const timers = new Set<Timer>();

  function start(timer: Timer): void {
    clearTimeout(timer.handle);
    timer.handle = setTimeout(timer.run, (timer.at - clock.now()) / speed);
  }

  return {
    now: () => clock.now(),
    setTimer(callback, delayMs) {
      const timer: Timer = { at: clock.now() + delayMs, run, handle: undefined };
      function run() {
        timers.delete(timer);
        callback();
      }
      timers.add(timer);
      start(timer);
      return () => {
        timers.delete(timer);
        clearTimeout(timer.handle);
      };
    },
    skip(ms) {
      clock.advance(ms);
      timers.forEach(start);
    },
  };
}
