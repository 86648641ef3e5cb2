/**
 * The sandbox's clock. The sandbox sets no timers, so that a test controls time by the clock alone.
 *
 * @example
 * const noon: SandboxClock = { now: () => Date.UTC(2025, 0, 1, 12) };
 */
export interface SandboxClock {
  now(): number;
}

/**
 * A clock that a test moves by hand.
 *
 * @example
 * const clock: SteppedClock = steppedClock();
 */
export interface SteppedClock extends SandboxClock {
  /** Moves time forward by `ms` milliseconds. Throws a `RangeError` for anything but a finite number from 0 up. */
  advance(ms: number): void;
}

const STEPPED_START = Date.UTC(2025, 0, 6);

/**
 * The machine's own time.
 *
 * @example
 * createSandbox({ clock: realClock() });
 */
export function realClock(): SandboxClock {
  return { now: () => Date.now() };
}

/**
 * Time that runs `speed` times as fast from `startAt` (epoch milliseconds, default: now). Tokens expire by it too.
 * Throws a `RangeError` unless `speed` is a finite number above 0.
 *
 * @example
 * createSandbox({ clock: scaledClock(10) }); // a 20 second job takes 2
 */
export function scaledClock(speed: number, startAt: number = Date.now()): SandboxClock {
  if (!Number.isFinite(speed) || speed <= 0)
    throw new RangeError(
      `basiq-kit/sandbox: scaledClock needs a speed above 0, and got ${speed}. Use 1 for real time, 10 for ten times as fast.`,
    );
  const realStart = Date.now();
  return { now: () => Math.floor(startAt + (Date.now() - realStart) * speed) };
}

/**
 * Time that stands still until the test moves it; starts at `startAt` (epoch milliseconds, default 6 January 2025, UTC).
 *
 * @example
 * const clock = steppedClock();
 * const sandbox = createSandbox({ clock });
 * clock.advance(30_000);
 */
export function steppedClock(startAt: number = STEPPED_START): SteppedClock {
  let now = startAt;
  return {
    now: () => now,
    advance(ms) {
      if (!Number.isFinite(ms) || ms < 0)
        throw new RangeError(
          `basiq-kit/sandbox: advance needs milliseconds from 0 up, and got ${ms}. Time never runs backwards here.`,
        );
      now += ms;
    },
  };
}
