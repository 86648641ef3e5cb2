import { steppedClock } from "@basiq-kit/sandbox";
import { NOW } from "./states.js";

/** How many times as fast as real time a timer runs. */
const SPEED = 50;

/** A clock for browsers: the time stands still until a test moves it, and timers run many times as fast. */
export function stoppedClock() {
  const clock = steppedClock(NOW);
  return {
    now: () => clock.now(),
    advance: (ms: number) => clock.advance(ms),
    setTimer(callback: () => void, delayMs: number) {
      const timer = setTimeout(callback, delayMs / SPEED);
      return () => clearTimeout(timer);
    },
  };
}
