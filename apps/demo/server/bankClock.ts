import { AsyncLocalStorage } from "node:async_hooks";
import { type ControllableClock, controllableClock } from "@basiq-kit/sandbox";

/**
 * The banks' time: it runs, can be controlled, and can go back to seed a person's history.
 *
 * The clocks of `@basiq-kit/sandbox/testing` run in browsers too, so their past ends at the first `await`.
 * This one's lasts, because Node's `AsyncLocalStorage` carries it: a refresh in the past needs several requests.
 */
export interface BankClock extends ControllableClock {
  /** How many milliseconds were skipped so far. The browser's clock is moved forward by the same time. */
  readonly skipped: number;
  /** Runs something, and all that it awaits, as if it were `ms` milliseconds ago. */
  ago<Result>(ms: number, run: () => Promise<Result>): Promise<Result>;
}

export function bankClock(speed: number): BankClock {
  const clock = controllableClock({ speed });
  // Only that call sees the past; everybody else's requests stay in the present.
  const past = new AsyncLocalStorage<number>();
  let skipped = 0;
  return {
    get speed() {
      return clock.speed;
    },
    get paused() {
      return clock.paused;
    },
    get skipped() {
      return skipped;
    },
    now: () => clock.now() - (past.getStore() ?? 0),
    ago: (ms, run) => past.run(ms, run),
    advance(ms) {
      clock.advance(ms);
      skipped += ms;
    },
    setSpeed: (next) => clock.setSpeed(next),
    pause: () => clock.pause(),
    resume: () => clock.resume(),
  };
}
