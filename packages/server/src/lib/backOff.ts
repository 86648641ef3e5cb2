export interface BackOffOptions {
  readonly firstMs: number;
  readonly longestMs: number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
}

/** Pauses between tries, each about twice as long as the one before. */
export interface BackOff {
  /** The next pause, in milliseconds. */
  readonly next: () => number;
  /** Starts over with the first pause, after a success. */
  readonly reset: () => void;
}

export function createBackOff({ firstMs, longestMs, random }: BackOffOptions): BackOff {
  let pause = firstMs;
  return {
    next() {
      const next = jittered(pause, random);
      pause = Math.min(2 * pause, longestMs);
      return next;
    },
    reset() {
      pause = firstMs;
    },
  };
}

/** Half to one and a half times as long, so that those who wait don't all try at once. */
export function jittered(pauseMs: number, random: () => number): number {
  return pauseMs * (0.5 + random());
}
