const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * How long a connection is not refreshed again, in milliseconds, in a page and on the server.
 *
 * Basiq asks apps to look at `lastUsed` first and to refresh rarely (basiq-api.md, Connections), and names
 * no time. Ours is the time that it asks to wait after a failure: little happens on an account in between.
 *
 * @example
 * const again = connection.lastUsedAt + REFRESH_PAUSE_MS;
 */
export const REFRESH_PAUSE_MS = 10 * MINUTE_MS;

/**
 * How often a day open banking lets one connection be refreshed (basiq-api.md, Connections).
 *
 * @example
 * jobsOfToday.length < OPEN_BANKING_REFRESHES_A_DAY;
 */
export const OPEN_BANKING_REFRESHES_A_DAY = 20;

/**
 * How long to wait before a bank that couldn't be reached is tried again, in milliseconds: 10 minutes
 * (basiq-api.md, Connectors).
 *
 * @example
 * const again = failedAt + RETRY_AFTER_MS;
 */
export const RETRY_AFTER_MS = 10 * MINUTE_MS;

/**
 * For how long Basiq pauses a new connection while another one with the same credentials is in progress, in
 * milliseconds: 6 minutes, in which its job stays `pending` (basiq-api.md, Jobs).
 *
 * @example
 * const startsBy = job.createdAt + CONNECT_PAUSE_MS;
 */
export const CONNECT_PAUSE_MS = 6 * MINUTE_MS;

/**
 * How often in a row a failed job is tried again, by hand or by "a new code", before support is asked:
 * after more attempts the bank may lock the account (basiq-api.md, Connectors).
 *
 * @example
 * const mayRetry = failuresInARow <= RETRIES;
 */
export const RETRIES = 2;

/**
 * How many tokens Basiq issues to one IP address within `TOKENS_COUNTED_MS` (basiq-api.md, Tokens).
 *
 * @example
 * const isRefused = issuedLately.length >= TOKENS_PER_ADDRESS;
 */
export const TOKENS_PER_ADDRESS = 1_500;

/**
 * Over how long Basiq counts the tokens of an IP address, in milliseconds: 5 minutes (basiq-api.md, Tokens).
 *
 * @example
 * const issuedLately = issuedAt.filter((at) => at > Date.now() - TOKENS_COUNTED_MS);
 */
export const TOKENS_COUNTED_MS = 5 * MINUTE_MS;

/**
 * Below this a challenge's `expiryMs` is taken as seconds: it is milliseconds by its name, but Basiq's
 * documents show `3600` as well as `120000`, and the former can only be seconds (basiq-api.md, MFA).
 *
 * @example
 * const ms = expiryMs < EXPIRY_IN_SECONDS_BELOW ? expiryMs * 1000 : expiryMs;
 */
export const EXPIRY_IN_SECONDS_BELOW = 10_000;

/**
 * The shortest and the longest that a challenge is shown for, in milliseconds, whatever its `expiryMs`
 * says: 30 seconds and 60 minutes.
 *
 * @example
 * const life = Math.min(CHALLENGE_LIFE_MS.longest, Math.max(CHALLENGE_LIFE_MS.shortest, ms));
 */
export const CHALLENGE_LIFE_MS = { shortest: 30_000, longest: 60 * MINUTE_MS } as const;

/**
 * How long before its end a token is no longer used, in milliseconds: it may have expired when the request
 * arrives.
 *
 * @example
 * const isUsable = Date.now() < expiresAt - TOKEN_UNUSABLE_MS;
 */
export const TOKEN_UNUSABLE_MS = 10_000;

/**
 * How long a token that still works is used before its renewal is tried again after a failure, in
 * milliseconds: otherwise each request would try one.
 *
 * @example
 * const renewAt = failedAt + TOKEN_RENEWAL_PAUSE_MS;
 */
export const TOKEN_RENEWAL_PAUSE_MS = 30_000;

/**
 * How long before a consent ends Basiq sends `consent.warning`, in milliseconds: 7 days (basiq-api.md, Consents).
 *
 * @example
 * const isWarned = Date.now() >= expiresAt - CONSENT_WARNING_MS;
 */
export const CONSENT_WARNING_MS = 7 * DAY_MS;

/**
 * In the last days of an open-banking authorisation the Consent UI offers to renew it: 7 (basiq-api.md,
 * Consent UI).
 *
 * @example
 * const isDue = daysLeft < REAUTHORISE_DAYS;
 */
export const REAUTHORISE_DAYS = 7;

/**
 * How far back Basiq's lists of a user's jobs and of events reach, in milliseconds: 7 days (basiq-api.md,
 * Jobs, Events and webhooks).
 *
 * @example
 * const gone = job.createdAt < Date.now() - LISTS_REACH_BACK_MS;
 */
export const LISTS_REACH_BACK_MS = 7 * DAY_MS;

/**
 * How often Basiq itself tries an update again that failed with `service-unavailable`, in milliseconds:
 * every 2 hours (basiq-api.md, Jobs).
 *
 * @example
 * const next = failedAt + RETRIED_BY_BASIQ_EVERY_MS;
 */
export const RETRIED_BY_BASIQ_EVERY_MS = 120 * MINUTE_MS;

/**
 * How long Basiq keeps trying such an update again, in milliseconds: 7 days (basiq-api.md, Jobs).
 *
 * @example
 * const until = job.createdAt + RETRIED_BY_BASIQ_MS;
 */
export const RETRIED_BY_BASIQ_MS = 7 * DAY_MS;
