import type { RecoveryOptions } from "./Recoveries.js";

// More often nothing new can be known: a status is shared for a minute.
const LEAST_MS = 60_000;
// Timers run longer ones at once.
const LONGEST_MS = 24 * 60 * 60_000;

/** @throws {Error} on an interval that would ask Basiq too often, or never. */
export function checkRecoveryOptions(
  recoveries: RecoveryOptions | undefined,
): RecoveryOptions | undefined {
  const everyMs = recoveries?.checkEveryMs;
  if (everyMs === undefined || everyMs === null) return recoveries;
  if (everyMs >= LEAST_MS && everyMs <= LONGEST_MS) return recoveries;
  throw new Error(
    `basiq-kit/server: \`recoveries.checkEveryMs\` is ${everyMs}, which isn't between a minute and a day. ` +
      "Pass milliseconds, such as 300000, or null where a schedule of the app's calls `checkRecoveries`.",
  );
}
