import type { Rhythm } from "./followJob.js";

/** What Basiq's own starter kits do: `setInterval`, whatever happens. */
export function fixedRhythm(ms: number): Rhythm {
  return { name: `fixed ${ms / 1000} s`, asksAfterAnswer: false, start: () => () => ms };
}

const FIRST_MS = 1_000;
const FACTOR = 1.5;
const LONGEST_MS = 30_000;

/** Textbook back-off over the whole job: it knows of no steps. */
export const backOffRhythm: Rhythm = {
  name: "back-off 1 s × 1.5 to 30 s",
  asksAfterAnswer: false,
  start() {
    let next = FIRST_MS;
    return () => {
      const wait = next;
      next = Math.min(LONGEST_MS, next * FACTOR);
      return wait;
    };
  },
};
