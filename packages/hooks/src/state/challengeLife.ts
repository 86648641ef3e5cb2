import { CHALLENGE_LIFE_MS, EXPIRY_IN_SECONDS_BELOW } from "@basiq-kit/schema";

/**
 * How long a challenge may be answered, in milliseconds; `undefined` means no countdown.
 *
 * `expiryMs` is milliseconds by its name, but Basiq's documents show `3600` as well as `120000`, and the
 * former can only be seconds (basiq-api.md, MFA). So a value under 10,000 is taken as seconds, and the
 * result is limited to between 30 s and 60 min.
 *
 * @example
 * challengeLifeMs(120_000); // 120000
 * challengeLifeMs(3600); // 3600000
 */
export function challengeLifeMs(expiryMs: number | undefined): number | undefined {
  if (expiryMs === undefined || !Number.isFinite(expiryMs) || expiryMs <= 0) return undefined;
  const ms = expiryMs < EXPIRY_IN_SECONDS_BELOW ? expiryMs * 1000 : expiryMs;
  return Math.min(CHALLENGE_LIFE_MS.longest, Math.max(CHALLENGE_LIFE_MS.shortest, ms));
}
