/**
 * How long a connection is left alone after a refresh, in milliseconds, in a page and on the server.
 *
 * "Look at lastUsed first; keep ad-hoc refreshes few" (basiq-api.md, Connections) names no time: ours is
 * what Basiq asks to wait after a failure. Few people earn or spend anything in between.
 *
 * @example
 * const again = connection.lastUsedAt + REFRESH_PAUSE_MS;
 */
export const REFRESH_PAUSE_MS = 10 * 60_000;

/**
 * How often a day open banking lets one connection be refreshed (basiq-api.md, Connections).
 *
 * @example
 * jobsOfToday.length < OPEN_BANKING_REFRESHES_A_DAY;
 */
export const OPEN_BANKING_REFRESHES_A_DAY = 20;
