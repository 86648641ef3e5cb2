import type { Handler } from "hono";
import { type HeldToken, remainingSeconds } from "../token/heldToken.js";
import type { TokenFor } from "../token/mintToken.js";
import type { TokenCache } from "../token/tokenCache.js";
import type { RouteEnv } from "./routeEnv.js";

// A browser that says its token was refused may be wrong, or lie: it costs one mint in this time.
const REFUSED_AFTER_MS = 30_000;

/** A client token as a browser gets it. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: "Bearer";
  /** The remaining life in seconds. */
  readonly expires_in: number;
}

export type GiveToken = (userId: string, refused: boolean) => Promise<TokenAnswer>;

/** Gives a person's token; `refused` where Basiq refused the last one, which the cache can't know by itself. */
export function createGiveToken(tokens: TokenCache, now: () => number): GiveToken {
  async function tokenFor(wanted: TokenFor, refused: boolean): Promise<HeldToken> {
    const held = await tokens.get(wanted);
    return refused && now() - held.mintedAt >= REFUSED_AFTER_MS
      ? tokens.renew(wanted, held.token)
      : held;
  }

  return async (userId, refused) => {
    const held = await tokenFor({ scope: "CLIENT_ACCESS", userId }, refused);
    const expires_in = remainingSeconds(held, now());
    return { access_token: held.token, token_type: "Bearer", expires_in };
  };
}

/** `POST token`: a client token of the signed-in person; nothing in the request can name another. */
export function tokenRoute(give: GiveToken): Handler<RouteEnv> {
  return async (c) => c.json(await give(c.get("userId"), c.req.query("reason") === "refused"));
}
