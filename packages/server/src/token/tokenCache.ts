import { TOKEN_RENEWAL_PAUSE_MS, TOKEN_UNUSABLE_MS } from "@basiq-kit/schema";
import { createSingleFlight } from "../lib/singleFlight.js";
import type { WithLock } from "../store/distributedLock.js";
import type { CacheStore } from "../store/withFallback.js";
import { type HeldToken, holdToken, readHeldToken } from "./heldToken.js";
import type { TokenSubject } from "./mintToken.js";
import type { Mint } from "./mintWithinBudget.js";

/** The one token that the server's own calls share. */
export const SERVER_ACCESS: TokenSubject = { scope: "SERVER_ACCESS" };

// The store is read once a second for each person, however many pages ask. A token that another instance
// renewed is seen up to a second late, which does no harm: the old one still works.
const RECENT_MS = 1_000;
const MAX_RECENT = 1_000;

export interface TokenCacheOptions {
  readonly mint: Mint;
  readonly store: Pick<CacheStore, "get" | "set">;
  /** Lets one instance mint at a time. */
  readonly withLock: WithLock;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Called when a renewal failed, while the old token still works. */
  readonly onRenewalFailed: (error: unknown, wanted: TokenSubject) => void;
}

/** Holds one token per user and one for the server, each minted once for any number of callers and instances. */
export interface TokenCache {
  /** A token that is good for now; minted if there is none. */
  get(wanted: TokenSubject): Promise<HeldToken>;
  /** A newer token than `stale`, which Basiq refused; callers with the same stale one share it. */
  renew(wanted: TokenSubject, stale: string): Promise<HeldToken>;
}

export function createTokenCache(options: TokenCacheOptions): TokenCache {
  const { store, withLock, now } = options;
  /** Reads the store and mints in one call: two callers can never both find it empty and mint. */
  const once = createSingleFlight<HeldToken>();

  let recent = new Map<string, { readonly held: HeldToken; readonly until: number }>();

  function remember(key: string, held: HeldToken): HeldToken {
    if (recent.size >= MAX_RECENT) recent = new Map();
    recent.set(key, { held, until: Math.min(now() + RECENT_MS, held.renewAt) });
    return held;
  }

  async function read(key: string): Promise<HeldToken | undefined> {
    const held = readHeldToken(await store.get(key));
    return held !== undefined && held.expiresAt - now() >= TOKEN_UNUSABLE_MS ? held : undefined;
  }

  async function save(key: string, held: HeldToken): Promise<HeldToken> {
    await store.set(key, JSON.stringify(held), held.expiresAt - now());
    return held;
  }

  async function mint(key: string, wanted: TokenSubject, isRenewal = false): Promise<HeldToken> {
    // Its life counts from before the request: Basiq's own count started no earlier.
    const mintedAt = now();
    const { token, lifeSeconds } = await options.mint(wanted, isRenewal);
    return save(key, holdToken(token, lifeSeconds, mintedAt));
  }

  async function current(key: string, wanted: TokenSubject): Promise<HeldToken> {
    const held = await read(key);
    if (held !== undefined && now() <= held.renewAt) return held;
    const find = async () => {
      const found = await read(key);
      return found !== undefined && now() <= found.renewAt ? found : undefined;
    };
    if (held === undefined) return withLock(key, { find, make: () => mint(key, wanted) });
    return withLock(key, { find, make: () => renewal(key, wanted, held), meanwhile: held });
  }

  async function renewal(key: string, wanted: TokenSubject, held: HeldToken): Promise<HeldToken> {
    try {
      return await mint(key, wanted, true);
    } catch (error) {
      options.onRenewalFailed(error, wanted);
      return save(key, { ...held, renewAt: now() + TOKEN_RENEWAL_PAUSE_MS });
    }
  }

  async function newer(key: string, wanted: TokenSubject, stale: string): Promise<HeldToken> {
    const find = async () => {
      const held = await read(key);
      return held === undefined || held.token === stale ? undefined : held;
    };
    return (await find()) ?? withLock(key, { find, make: () => mint(key, wanted) });
  }

  return {
    get(wanted) {
      const key = keyOf(wanted);
      const known = recent.get(key);
      if (known !== undefined && now() < known.until) return Promise.resolve(known.held);
      return once(key, async () => remember(key, await current(key, wanted)));
    },
    async renew(wanted, stale) {
      const key = keyOf(wanted);
      const renewOnce = () => once(key, async () => remember(key, await newer(key, wanted, stale)));
      const held = await renewOnce();
      // It may have joined a call that only read the store and found the stale token.
      return held.token === stale ? renewOnce() : held;
    },
  };
}

function keyOf(wanted: TokenSubject): string {
  return wanted.scope === "SERVER_ACCESS" ? "server-token" : `client-token:${wanted.userId}`;
}
