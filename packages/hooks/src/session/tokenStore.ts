import type { ClientToken } from "@basiq-kit/schema";
import { BasiqError, toBasiqError } from "../errors/BasiqError.js";
import type { Environment } from "../environment/environment.js";
import { withRetries } from "../transport/withRetries.js";
import type { TokenReason } from "./fetchToken.js";
import { type HeldToken, holdToken, isRecent, lifeOf, whileRenewing } from "./tokenLife.js";

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
  /** The same, fetched if there is none. */
  getRecent(): Promise<string>;
  /** A newer token than `stale`, which Basiq refused; callers with the same stale one share it. */
  renew(stale: string): Promise<string>;
  /** Forgets the token and aborts a fetch that is under way. */
  clear(): void;
}

export function createTokenStore(options: TokenStoreOptions): TokenStore {
  const { environment, fetch, onMinted, onError } = options;
  let held: HeldToken | undefined;
  let pending: { promise: Promise<string>; abort: AbortController } | undefined;

  async function mint(signal: AbortSignal, reason: TokenReason): Promise<string> {
    const startedAt = environment.now();
    try {
      const token = await withRetries(environment, signal, () => fetch({ signal, reason }));
      // The store was cleared: calls that still wait for this token are on behalf of the previous person.
      if (signal.aborted) throw new BasiqError("token-endpoint-failed");
      const arrivedAt = environment.now();
      held = holdToken(token, arrivedAt);
      onMinted(reason, arrivedAt - startedAt);
      return token.access_token;
    } catch (thrown) {
      const error = toBasiqError(thrown);
      if (!signal.aborted) onError(error);
      throw error;
    }
  }

  function fetchOnce(reason: TokenReason): Promise<string> {
    if (pending !== undefined) return pending.promise;
    const abort = new AbortController();
    const promise = mint(abort.signal, reason).finally(() => {
      if (pending?.abort === abort) pending = undefined;
    });
    pending = { promise, abort };
    return promise;
  }

  function recent(): string | undefined {
    return held !== undefined && isRecent(held, environment.now()) ? held.token : undefined;
  }

  return {
    recent,
    getRecent: async () => recent() ?? fetchOnce("redirect"),
    async get() {
      if (held === undefined) return fetchOnce("first");
      const now = environment.now();
      const life = lifeOf(held, now);
      switch (life) {
        case "good":
          return held.token;
        case "renewable":
          held = whileRenewing(held, now);
          // `onError` has the failure, and the current token still works.
          void fetchOnce("expiring").catch(() => undefined);
          return held.token;
        case "ended":
          return fetchOnce("expiring");
        default:
          return life satisfies never;
      }
    },
    async renew(stale) {
      if (held !== undefined && held.token !== stale) return held.token;
      held = undefined;
      const token = await fetchOnce("refused");
      // The fetch it joined may have started before the refusal, and the app's server caches the token too.
      return token === stale ? fetchOnce("refused") : token;
    },
    clear() {
      pending?.abort.abort();
      pending = undefined;
      held = undefined;
    },
  };
}
