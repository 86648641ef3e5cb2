/** A state as of now, and the next moment at which time alone changes it. */
export interface Timed<State> {
  readonly state: State;
  /** Epoch milliseconds; `undefined` if time alone no longer changes it. */
  readonly changesAt: number | undefined;
}

export const DAY_MS = 24 * 60 * 60_000;

/** The earliest of some moments that is still in the future, in epoch milliseconds. */
export function soonest(now: number, moments: readonly (number | undefined)[]): number | undefined {
  const ahead = Math.min(...moments.map((at) => (at !== undefined && at > now ? at : Infinity)));
  return ahead === Infinity ? undefined : ahead;
}

/** Whole days until a moment, rounded down, so 0 on the last day. */
export function daysUntil(at: number, now: number): number {
  return Math.floor((at - now) / DAY_MS);
}

/** When `daysUntil` next decreases, in epoch milliseconds. */
export function dayChangesAt(at: number, now: number): number {
  return at - daysUntil(at, now) * DAY_MS + 1;
}
