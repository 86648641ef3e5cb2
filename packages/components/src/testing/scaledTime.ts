import { controllableClock } from "@basiq-kit/sandbox";
import type { WorldTime } from "./sandboxWorld.js";

export interface ScaledTime extends WorldTime {
  /** Leaps ahead; what was to happen meanwhile happens at once. */
  readonly leap: (ms: number) => void;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
  handle: number | undefined;
}

/** The browser's own time, but faster: a story of a 15 second job takes three at 5. */
export function createScaledTime(speed: number): ScaledTime {
  const clock = controllableClock({ speed });
  const timers = new Set<Timer>();
  function arm(timer: Timer) {
    clearTimeout(timer.handle);
    timer.handle = window.setTimeout(timer.run, (timer.at - clock.now()) / speed);
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
      arm(timer);
      return () => {
        timers.delete(timer);
        clearTimeout(timer.handle);
      };
    },
    leap(ms) {
      clock.advance(ms);
      timers.forEach(arm);
    },
  };
}
