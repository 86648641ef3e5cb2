/**
 * How often the kit's server sends something down an idle stream of events, in milliseconds: proxies end a
 * connection that says nothing for 30 s or more.
 *
 * @example
 * const isDead = Date.now() - lastSeenAt > 2 * HEARTBEAT_MS;
 */
export const HEARTBEAT_MS = 25_000;
