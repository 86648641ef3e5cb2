import type { ClientToken } from "@basiq-kit/schema";

// A token this close to its end may expire before the request arrives.
const UNUSABLE_MS = 10_000;
// Renewed ahead of its end, beside the request that still uses the old one, so that nobody waits.
const RENEW_AHEAD_MS = 5 * 60_000;
// After a renewal ahead of time failed, the current token is used this long before the next try.
const RENEW_AGAIN_MS = 30_000;
// A person may take their time in the Consent UI, which can't get another token.
const RECENT_MS = 60_000;
const REDIRECT_NEEDS_MS = 30 * 60_000;

/** A token in memory; times are in epoch milliseconds of this device. */
export interface HeldToken {
  readonly token: string;
  readonly arrivedAt: number;
  readonly expiresAt: number;
  readonly renewAt: number;
}

/** `expires_in` counts from the arrival: a device's clock may be wrong, its pace is not. */
export function holdToken({ access_token: token, expires_in }: ClientToken, arrivedAt: number) {
  const lifeMs = expires_in * 1000;
  const expiresAt = arrivedAt + lifeMs;
  const renewAt = expiresAt - Math.min(RENEW_AHEAD_MS, lifeMs / 2);
  return { token, arrivedAt, expiresAt, renewAt } satisfies HeldToken;
}

/** Whether a token may be used, should be renewed beside its use, or has ended. */
export function lifeOf(
  { expiresAt, renewAt }: HeldToken,
  now: number,
): "good" | "renewable" | "ended" {
  if (now >= expiresAt - UNUSABLE_MS) return "ended";
  return now >= renewAt ? "renewable" : "good";
}

/** The token as it is used while its renewal is under way or has failed. */
export function whileRenewing(held: HeldToken, now: number): HeldToken {
  return { ...held, renewAt: now + RENEW_AGAIN_MS };
}

/** Whether a token is new enough, and lives long enough, to go to the Consent UI with. */
export function isRecent({ arrivedAt, expiresAt }: HeldToken, now: number): boolean {
  return now - arrivedAt <= RECENT_MS && expiresAt - now >= REDIRECT_NEEDS_MS;
}
