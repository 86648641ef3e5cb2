import type { ConsentRecord } from "../world/consentRecord.js";
import type { Records } from "../world/records.js";

/** A consent's status. */
export type ConsentStatus = "active" | "expired" | "revoked";

/** A consent's status at `now`. A revoked one stays `revoked` when its period is over. */
export function consentStatus(consent: ConsentRecord, now: number): ConsentStatus {
  if (consent.revokedAt !== null) return "revoked";
  return now < expiryOf(consent) ? "active" : "expired";
}

/** When a consent ends by itself, epoch milliseconds. */
export function expiryOf({ createdAt, periods }: ConsentRecord): number {
  return periods.at(-1)?.until ?? createdAt;
}

/** A user's consents, oldest first, past ones included. */
export function consentsOf(records: Records, userId: string): ConsentRecord[] {
  return [...records.consents.values()].filter((consent) => consent.userId === userId);
}

/** The user's active consent, or undefined; there is one at most. */
export function activeConsentOf(
  records: Records,
  userId: string,
  now: number,
): ConsentRecord | undefined {
  return consentsOf(records, userId).find((consent) => consentStatus(consent, now) === "active");
}
