import { TOKENS_COUNTED_MS, TOKENS_PER_ADDRESS } from "@basiq-kit/schema";
import type { SandboxClock } from "./clock.js";
import { encodePart } from "./jwtPart.js";
import { createRandom, hex } from "./random.js";

export type TokenScope = "SERVER_ACCESS" | "CLIENT_ACCESS";

/** The scope, user and expiry (epoch milliseconds) of a token. */
export interface TokenGrant {
  scope: TokenScope;
  userId: string | null;
  expiresAt: number;
}

/** Seconds a token lives. */
export const TOKEN_LIFETIME_S = 3_600;

const TOKEN_STREAM = 401;

/** Issues tokens and recognises its own. */
export interface TokenMint {
  /** A new JWT-shaped token, or null when the limit of 1,500 per 5 minutes is used up (basiq-api.md, "Tokens"). */
  issue(scope: TokenScope, userId: string | null): string | null;
  /** The grant behind a token, expired or not; undefined for a token that was never issued here. */
  read(token: string): TokenGrant | undefined;
  /** Accepts another token for the same grant: the one that a server with a wrong clock would issue. */
  alias: (token: string, issued: string) => void;
  /** Revokes every token issued so far: they are unknown from now on. */
  revokeAll: () => void;
}

export function createTokenMint(seed: number, clock: SandboxClock): TokenMint {
  const random = createRandom(seed, TOKEN_STREAM);
  const grants = new Map<string, TokenGrant>();
  let recent: number[] = [];
  return {
    issue(scope, userId) {
      const now = clock.now();
      recent = recent.filter((at) => at > now - TOKENS_COUNTED_MS);
      if (recent.length >= TOKENS_PER_ADDRESS) return null;
      recent.push(now);
      const iat = Math.floor(now / 1_000);
      const exp = iat + TOKEN_LIFETIME_S;
      const payload = { scope, ...(userId === null ? {} : { userid: userId }), iat, exp };
      // The signature is random instead of computed: the sandbox knows its tokens, and nobody else should trust
      // one.
      const token = [{ alg: "HS256", typ: "JWT" }, payload, hex(random, 32)]
        .map(encodePart)
        .join(".");
      grants.set(token, { scope, userId, expiresAt: exp * 1_000 });
      return token;
    },
    read: (token) => grants.get(token),
    alias(token, issued) {
      const grant = grants.get(issued);
      if (grant) grants.set(token, grant);
    },
    revokeAll: () => grants.clear(),
  };
}
