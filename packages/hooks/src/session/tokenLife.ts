import { type ClientToken, TOKEN_RENEWAL_PAUSE_MS, TOKEN_UNUSABLE_MS } from "@basiq-kit/schema";

// Renewed before it expires, in parallel with the request that still uses the old one, so that nobody waits.
const RENEW_AHEAD_MS = 5 * 60_000;
// A person may take their time in the Consent UI, which can't get another token.
const RECENT_MS = 60_000;
const REDIRECT_NEEDS_MS = 30 * 60_000;

/** A token in memory; times are in epoch milliseconds by this device's clock. */
export interface HeldToken {
  readonly token: string;
  readonly arrivedAt: number;
  readonly expiresAt: number;
  readonly renewAt: number;
}

/** `expires_in` counts from the arrival: a device's clock may be wrong, but it runs at the right speed. */
export function holdToken({ access_token: token, expires_in }: ClientToken, arrivedAt: number) {
  const lifeMs = expires_in * 1000;
  const expiresAt = arrivedAt + lifeMs;
  const renewAt = expiresAt - Math.min(RENEW_AHEAD_MS, lifeMs / 2);
  return { token, arrivedAt, expiresAt, renewAt } satisfies HeldToken;
}

/** Whether a token may be used, should be renewed while it is used, or has expired. */
export function lifeOf(
  { expiresAt, renewAt }: HeldToken,
  now: number,
): "good" | "renewable" | "ended" {
  if (now >= expiresAt - TOKEN_UNUSABLE_MS) return "ended";
  return now >= renewAt ? "renewable" : "good";
}

/** The token to use while its renewal is under way or has failed. */
export function whileRenewing(held: HeldToken, now: number): HeldToken {
  return { ...held, renewAt: now + TOKEN_RENEWAL_PAUSE_MS };
}

/** Whether a token is new enough, and lives long enough, to go to the Consent UI with. */
export function isRecent({ arrivedAt, expiresAt }: HeldToken, now: number): boolean {
  return now - arrivedAt <= RECENT_MS && expiresAt - now >= REDIRECT_NEEDS_MS;
}
