import type { ClientToken } from "@basiq-kit/schema";
import { BasiqError, toBasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import { withRetries } from "../transport/withRetries.js";
import type { TokenReason } from "./fetchToken.js";

// A token this close to its end may expire before the request arrives.
const UNUSABLE_MS = 10_000;
// Renewed ahead of its end, beside the request that still uses the old one, so that nobody waits.
const RENEW_AHEAD_MS = 5 * 60_000;
// A person may take their time in the Consent UI, which can't get another token.
const RECENT_MS = 60_000;
const LEFT_MS = 30 * 60_000;
// After a renewal ahead of time failed, the current token is used this long before the next try.
const RENEW_AGAIN_MS = 30_000;

export interface TokenStoreOptions {
  readonly environment: Environment;
  readonly fetch: (context: { signal: AbortSignal; reason: TokenReason }) => Promise<ClientToken>;
  /** Called once for each token that was fetched. */
  readonly onMinted: (reason: TokenReason, durationMs: number) => void;
  /** Called once for each failure, however many calls wait for the token. */
  readonly onError: (error: BasiqError) => void;
}

/** Holds one client token in memory, fetched once for any number of callers. */
export interface TokenStore {
  /** A token that is still valid; fetched if there is none. */
  get(): Promise<string>;
  /** The current token if it is new enough for a redirect, so that a click can navigate at once. */
  recent(): string | undefined;
  /** The same, fetched where there is none. */
  getRecent(): Promise<string>;
  /** A newer token than `stale`, which Basiq refused; callers with the same stale one share it. */
  renew(stale: string): Promise<string>;
  /** Forgets the token and aborts a fetch that is under way. */
  clear(): void;
}

interface Held {
  readonly token: string;
  readonly arrivedAt: number;
  readonly expiresAt: number;
  readonly renewAt: number;
}

export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const { environment, fetch, onMinted, onError } = options;
  let held: Held | undefined;
  let flight: { promise: Promise<string>; abort: AbortController } | undefined;

  async function mint(signal: AbortSignal, reason: TokenReason): Promise<string> {
    const startedAt = environment.now();
    try {
      const { access_token: token, expires_in } = await withRetries(environment, signal, () =>
        fetch({ signal, reason }),
      );
      // The store was cleared: what still waits for this token belongs to the person before.
      if (signal.aborted) throw new BasiqError("token-endpoint-failed");
      const arrivedAt = environment.now();
      // `expires_in` is trusted from arrival; a device's clock may be wrong, its pace is not.
      const lifeMs = expires_in * 1000;
      const renewAt = arrivedAt + lifeMs - Math.min(RENEW_AHEAD_MS, lifeMs / 2);
      held = { token, arrivedAt, expiresAt: arrivedAt + lifeMs, renewAt };
      onMinted(reason, arrivedAt - startedAt);
      return token;
    } catch (thrown) {
      const error = toBasiqError(thrown);
      if (!signal.aborted) onError(error);
      throw error;
    }
  }

  function fetchOnce(reason: TokenReason): Promise<string> {
    if (flight !== undefined) return flight.promise;
    const abort = new AbortController();
    const promise = mint(abort.signal, reason).finally(() => {
      if (flight?.abort === abort) flight = undefined;
    });
    flight = { promise, abort };
    return promise;
  }

  function recent(): string | undefined {
    const now = environment.now();
    return held !== undefined &&
      now - held.arrivedAt <= RECENT_MS &&
      held.expiresAt - now >= LEFT_MS
      ? held.token
      : undefined;
  }

  return {
    recent,
    getRecent: async () => recent() ?? fetchOnce("redirect"),
    async get() {
      const now = environment.now();
      if (held === undefined) return fetchOnce("first");
      if (now >= held.expiresAt - UNUSABLE_MS) return fetchOnce("expiring");
      if (now >= held.renewAt) {
        held = { ...held, renewAt: now + RENEW_AGAIN_MS };
        // `onError` has the failure, and the current token still works.
        void fetchOnce("expiring").catch(() => undefined);
      }
      return held.token;
    },
    async renew(stale) {
      if (held !== undefined && held.token !== stale) return held.token;
      held = undefined;
      const token = await fetchOnce("refused");
      // The fetch it joined may have started before the refusal, and the app's server caches the token too.
      return token === stale ? fetchOnce("refused") : token;
    },
    clear() {
      flight?.abort.abort();
      flight = undefined;
      held = undefined;
    },
  };
}
