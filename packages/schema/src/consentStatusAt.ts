import type { Consent } from "./consent.js";

/**
 * Whether a consent holds at a moment, in epoch milliseconds. Time ends it whatever the last answer said;
 * one of a status that isn't known yet is none.
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
