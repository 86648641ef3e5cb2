import { RETRIED_BY_BASIQ_EVERY_MS, RETRIED_BY_BASIQ_MS } from "@basiq-kit/schema";
import type { JobRun } from "./jobRun.js";
import { BANK_UNAVAILABLE } from "./signInFailure.js";

/** The number of the last retry, 7 days after the first attempt. */
export const LAST_RETRY = RETRIED_BY_BASIQ_MS / RETRIED_BY_BASIQ_EVERY_MS;

/** If an outage ends, it ends within three attempts, so that a test only has to skip six hours. */
const RECOVERS_AFTER = 3;

/** How many attempts of this run find the bank unavailable. Only updates are retried. */
export function retriedAttempts({ kind, institution, outage, persona }: JobRun): number {
  if (kind !== "update") return 0;
  if (persona?.failure?.code === BANK_UNAVAILABLE.code) return LAST_RETRY + 1;
  return outage || institution.quirk === "update-retried" ? RECOVERS_AFTER : 0;
}
