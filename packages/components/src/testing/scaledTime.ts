import { scaledClock } from "@basiq-kit/sandbox";
import type { WorldTime } from "./sandboxWorld.js";

/** The browser's own time, but faster: a story of a 15 second job takes three at 5. */
export function createScaledTime(speed: number): WorldTime {
  const clock = scaledClock(speed);
  return {
    now: () => clock.now(),
    setTimer(callback, delayMs) {
      const timer = setTimeout(callback, delayMs / speed);
      return () => clearTimeout(timer);
    },
  };
}
