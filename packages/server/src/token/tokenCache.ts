import { createFlights } from "../flights.js";
import type { Alone } from "../store/aloneAmongAll.js";
import type { KeptStore } from "../store/withFallback.js";
import { type HeldToken, holdToken, readHeldToken, remainingSeconds } from "./heldToken.js";
import type { TokenFor } from "./mintToken.js";
import type { Mint } from "./mintWithin.js";

/** The one token that the server's own calls share. */
export const SERVER_ACCESS: TokenFor = { scope: "SERVER_ACCESS" };

// A token this close to its end may die on the way.
const USABLE_SECONDS = 10;
// Between two tries to renew a token that still works: not every request waits for a failing mint.
const RENEWAL_PAUSE_MS = 30_000;
// Asked again so soon, the store has nothing new to say: it is read once a second for a person, however
// many pages ask. What another instance renewed is seen that much later, and the old token works as well.
const RECENT_MS = 1_000;
const MAX_RECENT = 1_000;

export interface TokenCacheOptions {
  readonly mint: Mint;
  readonly store: Pick<KeptStore, "get" | "set">;
  /** Mints in one instance at a time. */
  readonly alone: Alone;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Told of a renewal that failed while the old token goes on working. */
  readonly onRenewalFailed: (error: unknown, wanted: TokenFor) => void;
}

/** Holds one token per user and one for the server, each minted once for any number of callers and instances. */
export interface TokenCache {
  /** A token that is good for now; minted if there is none. */
  get(wanted: TokenFor): Promise<HeldToken>;
  /** A newer token than `stale`, which Basiq refused; callers with the same stale one share it. */
  renew(wanted: TokenFor, stale: string): Promise<HeldToken>;
}

export function createTokenCache(options: TokenCacheOptions): TokenCache {
  const { store, alone, now } = options;
  /** Reading the store is part of the flight: two callers can never both find it empty and mint. */
  const once = createFlights<HeldToken>();

  let recent = new Map<string, { readonly held: HeldToken; readonly until: number }>();

  function remember(key: string, held: HeldToken): HeldToken {
    if (recent.size >= MAX_RECENT) recent = new Map();
    recent.set(key, { held, until: Math.min(now() + RECENT_MS, held.renewAt) });
    return held;
  }

  async function read(key: string): Promise<HeldToken | undefined> {
    const held = readHeldToken(await store.get(key));
    return held !== undefined && remainingSeconds(held, now()) >= USABLE_SECONDS ? held : undefined;
  }

  async function keep(key: string, held: HeldToken): Promise<HeldToken> {
    await store.set(key, JSON.stringify(held), held.expiresAt - now());
    return held;
  }

  async function mint(key: string, wanted: TokenFor, isRenewal = false): Promise<HeldToken> {
    // Its life counts from before the request: Basiq's own count began no earlier.
    const mintedAt = now();
    const { token, lifeSeconds } = await options.mint(wanted, isRenewal);
    return keep(key, holdToken(token, lifeSeconds, mintedAt));
  }

  async function current(key: string, wanted: TokenFor): Promise<HeldToken> {
    const held = await read(key);
    if (held !== undefined && now() <= held.renewAt) return held;
    const look = async () => {
      const found = await read(key);
      return found !== undefined && now() <= found.renewAt ? found : undefined;
    };
    if (held === undefined) return alone(key, { look, make: () => mint(key, wanted) });
    return alone(key, { look, make: () => renewal(key, wanted, held), meanwhile: held });
  }

  async function renewal(key: string, wanted: TokenFor, held: HeldToken): Promise<HeldToken> {
    try {
      return await mint(key, wanted, true);
    } catch (error) {
      options.onRenewalFailed(error, wanted);
      return keep(key, { ...held, renewAt: now() + RENEWAL_PAUSE_MS });
    }
  }

  async function newer(key: string, wanted: TokenFor, stale: string): Promise<HeldToken> {
    const look = async () => {
      const held = await read(key);
      return held === undefined || held.token === stale ? undefined : held;
    };
    return (await look()) ?? alone(key, { look, make: () => mint(key, wanted) });
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
      const attempt = () => once(key, async () => remember(key, await newer(key, wanted, stale)));
      const held = await attempt();
      // The flight it joined may have been a mere read that found the stale token.
      return held.token === stale ? attempt() : held;
    },
  };
}

function keyOf(wanted: TokenFor): string {
  return wanted.scope === "SERVER_ACCESS" ? "server-token" : `client-token:${wanted.userId}`;
}
