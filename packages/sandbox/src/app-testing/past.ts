import type { SandboxClock } from "../index.js";
import type { WorldClock } from "./worldClock.js";

/** A sandbox's clock, and how to do something in its past. */
export interface Past {
  readonly clock: SandboxClock;
  /** Calls a function as if it were `ms` milliseconds ago. */
  readonly ago: <Result>(ms: number, run: () => Result) => Result;
}

/** Sets a clock back while a function runs. The function is synchronous, so that nothing else sees that time. */
export function createPast(clock: WorldClock): Past {
  let shift = 0;
  return {
    clock: { now: () => clock.now() - shift },
    ago(ms, run) {
      shift = ms;
      try {
        return run();
      } finally {
        shift = 0;
      }
    },
  };
}
