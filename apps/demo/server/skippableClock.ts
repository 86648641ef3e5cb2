import { scaledClock, type SandboxClock } from "@basiq-kit/sandbox";

/** The banks' time: it runs `speed` times as fast as ours, and parts of it can be skipped. */
export interface SkippableClock extends SandboxClock {
  /** Moves the banks' time forward by `ms` milliseconds. */
  skip(ms: number): void;
}

export function skippableClock(speed: number): SkippableClock {
  const clock = scaledClock(speed);
  let skipped = 0;
  return {
    now: () => clock.now() + skipped,
    skip(ms) {
      if (!Number.isFinite(ms) || ms < 0) throw new RangeError("Time is skipped forward only.");
      skipped += ms;
    },
  };
}
