import type { Consent } from "./consent.js";

/**
 * Whether a consent holds at a moment, in epoch milliseconds. It ends when its time is over, whatever the last
 * answer said; one with a status the kit doesn't know yet doesn't hold.
 *
 * @example
 * const holds = consentStatusAt(consent, Date.now()) === "active";
 */
export function consentStatusAt(
  { status, expiresAt = Infinity, revokedAt }: Consent,
  now: number,
): "active" | "expired" | "revoked" | undefined {
  if (status === "unknown") return revokedAt === undefined ? undefined : "revoked";
  return status === "active" && expiresAt <= now ? "expired" : status;
}
