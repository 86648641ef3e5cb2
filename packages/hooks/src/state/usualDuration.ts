/**
 * The usual milliseconds per step at one institution, from a connector's `stats.averageDurationMs`;
 * `null` where Basiq doesn't know.
 */
export interface StepDurations {
  readonly verifyCredentials?: number | null;
  readonly retrieveAccounts?: number | null;
  readonly retrieveTransactions?: number | null;
  readonly retrieveMeta?: number | null;
}

// Where an institution has no statistics: the middle of what Basiq's documents show.
// A map, for titles are an open set: an object would also have a "valueOf".
const DEFAULT_MS: ReadonlyMap<string, number> = new Map([
  ["verify-credentials", 6_000],
  ["retrieve-accounts", 4_000],
  ["retrieve-transactions", 12_000],
]);
const OTHER_STEP_MS = 6_000;

function known(title: string, stats: StepDurations | undefined): number | undefined {
  const ms =
    title === "verify-credentials"
      ? stats?.verifyCredentials
      : title === "retrieve-accounts"
        ? stats?.retrieveAccounts
        : title === "retrieve-transactions"
          ? stats?.retrieveTransactions
          : undefined;
  return typeof ms === "number" && Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** How long a step usually takes, in milliseconds. */
export function usualDurationMs(title: string, stats: StepDurations | undefined): number {
  return known(title, stats) ?? DEFAULT_MS.get(title) ?? OTHER_STEP_MS;
}

/** Whether every one of these steps has statistics, so that a time left may be promised. */
export function durationsAreKnown(
  titles: readonly string[],
  stats: StepDurations | undefined,
): boolean {
  return titles.every((title) => title === "mfa-challenge" || known(title, stats) !== undefined);
}
