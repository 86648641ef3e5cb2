/**
 * The usual milliseconds per step at one institution, from a connector's `stats.averageDurationMs`;
 * `null` if Basiq doesn't know.
 */
export interface StepDurations {
  readonly verifyCredentials?: number | null;
  readonly retrieveAccounts?: number | null;
  readonly retrieveTransactions?: number | null;
  readonly retrieveMeta?: number | null;
}

// Each step's name in Basiq's statistics, and for institutions without any, the middle of the durations
// in Basiq's documents. A map, because titles are an open set and an object would have a "valueOf".
const STEPS: ReadonlyMap<string, readonly [key: keyof StepDurations, usualMs: number]> = new Map([
  ["verify-credentials", ["verifyCredentials", 6_000]],
  ["retrieve-accounts", ["retrieveAccounts", 4_000]],
  ["retrieve-transactions", ["retrieveTransactions", 12_000]],
]);
const OTHER_STEP_MS = 6_000;

/** How long a step usually takes at this institution; `undefined` without statistics of it. */
export function knownDurationMs(
  title: string,
  stats: StepDurations | undefined,
): number | undefined {
  const step = STEPS.get(title);
  const ms = (step && stats?.[step[0]]) ?? 0;
  return ms > 0 && ms < Infinity ? ms : undefined;
}

/** How long a step usually takes, in milliseconds. */
export function usualDurationMs(title: string, stats: StepDurations | undefined): number {
  return knownDurationMs(title, stats) ?? STEPS.get(title)?.[1] ?? OTHER_STEP_MS;
}
