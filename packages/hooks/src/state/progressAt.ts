import type { StepEnd } from "./jobEstimate.js";

export interface ProgressAtOptions {
  /** From 0 to 1, as of `progressAt`. */
  readonly progress: number;
  /** Epoch milliseconds. */
  readonly progressAt: number;
  /** Where the bar should be once the step under way is done. */
  readonly stepEnd: StepEnd | undefined;
}

// The rest of a step is added only by the answer that says it is done.
const NEARLY_DONE = 0.95;

/**
 * The position of a progress bar between two answers, from 0 to 1. It moves towards the end of the step
 * under way without reaching it, never backwards, and never into a step that hasn't started. Without
 * statistics it stands still.
 *
 * @example
 * progressAt({ progress: 0, progressAt: 0, stepEnd: { at: 10_000, progress: 0.5 } }, 5_000); // 0.2375
 */
export function progressAt(options: ProgressAtOptions, now: number): number {
  const { progress, progressAt: since, stepEnd } = options;
  if (stepEnd === undefined || stepEnd.at <= since || stepEnd.progress <= progress) return progress;
  const share = Math.min(1, Math.max(0, (now - since) / (stepEnd.at - since)));
  return progress + (stepEnd.progress - progress) * share * NEARLY_DONE;
}
