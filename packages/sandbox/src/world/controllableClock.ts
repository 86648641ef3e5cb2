import type { SteppedClock } from "./clock.js";

/**
 * A clock that runs by itself and can be controlled meanwhile, as by the control page.
 *
 * @example
 * const clock: ControllableClock = controllableClock({ speed: 10 });
 */
export interface ControllableClock extends SteppedClock {
  /** How many times as fast as real time it runs, when it isn't paused. */
  readonly speed: number;
  readonly paused: boolean;
  /** Changes the speed. Throws a `RangeError` unless it is a finite number above 0; a paused clock stays so. */
  setSpeed(speed: number): void;
  /** Stops the clock until `resume`. */
  pause(): void;
  /** Continues at its speed. */
  resume(): void;
}

/**
 * Time that runs `speed` times as fast (default 1) from `startAt` (epoch milliseconds, default: now), and that can
 * be paused, moved forward and changed in speed. It never runs backwards.
 * Throws a `RangeError` unless `speed` is a finite number above 0.
 *
 * @example
 * const clock = controllableClock();
 * const sandbox = createSandbox({ clock });
 * clock.setSpeed(10);
 * clock.advance(60_000);
 */
export function controllableClock({
  speed = 1,
  startAt = Date.now(),
}: { speed?: number; startAt?: number } = {}): ControllableClock {
  checkSpeed(speed, "controllableClock");
  let current = speed;
  let paused = false;
  // The clock's time and the machine's time when the clock was last changed.
  let shown = startAt;
  let real = Date.now();
  // The machine's clock may be set back, but this one never runs backwards.
  const run = () => (paused ? 0 : Math.max(0, Date.now() - real) * current);
  function settle(): void {
    shown += run();
    real = Date.now();
  }
  return {
    get speed() {
      return current;
    },
    get paused() {
      return paused;
    },
    now: () => Math.floor(shown + run()),
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0)
        throw new RangeError(
          `basiq-kit/sandbox: advance needs milliseconds from 0 up, and got ${ms}. Time never runs backwards here.`,
        );
      settle();
      shown += ms;
    },
    setSpeed(next) {
      checkSpeed(next, "setSpeed");
      settle();
      current = next;
    },
    pause() {
      settle();
      paused = true;
    },
    resume() {
      settle();
      paused = false;
    },
  };
}

/** Whether a clock can be paused, moved and changed in speed. */
export function isControllable(clock: object): clock is ControllableClock {
  return "setSpeed" in clock && "pause" in clock && "resume" in clock && "advance" in clock;
}

function checkSpeed(speed: number, caller: string): void {
  if (!Number.isFinite(speed) || speed <= 0)
    throw new RangeError(
      `basiq-kit/sandbox: ${caller} needs a speed above 0, and got ${speed}. Use 1 for real time, 10 for ten times as fast, pause() to stand still.`,
    );
}
