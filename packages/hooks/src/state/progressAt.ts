export interface ProgressAtOptions {
  /** From 0 to 1, true at `progressAt`. */
  readonly progress: number;
  /** Epoch milliseconds. */
  readonly progressAt: number;
  /** When the job should be done, in epoch milliseconds. */
  readonly etaAt: number | undefined;
}

// The rest belongs to the answer that says the job is done.
const NEARLY_DONE = 0.95;

/**
 * Where a progress bar stands between two pieces of news, from 0 to 1: it moves towards the end that
 * is expected, never backwards and never to the end itself. Without an `etaAt` it stands still.
 *
 * @example
 * progressAt({ progress: 0.25, progressAt: 0, etaAt: 10_000 }, 5_000); // 0.6
 */
export function progressAt(options: ProgressAtOptions, now: number): number {
  const { progress, progressAt: since, etaAt } = options;
  if (etaAt === undefined || etaAt <= since || progress >= NEARLY_DONE) return progress;
  const share = Math.min(1, Math.max(0, (now - since) / (etaAt - since)));
  return progress + (NEARLY_DONE - progress) * share;
}
