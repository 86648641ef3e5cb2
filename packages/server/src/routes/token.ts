import { type HeldToken, remainingSeconds } from "../token/heldToken.js";
import type { TokenSubject } from "../token/mintToken.js";
import type { TokenCache } from "../token/tokenCache.js";
import { type Handle, json, type SignedInCall } from "./route.js";

// A browser may say wrongly that its token was refused: that costs at most one mint in this time.
const REFUSED_AFTER_MS = 30_000;

/** A client token as a browser gets it. */
export interface TokenAnswer {
  readonly access_token: string;
  readonly token_type: "Bearer";
  /** The remaining life in seconds. */
  readonly expires_in: number;
}

/**
 * `POST token`: a client token of the signed-in person; nothing in the request can name another. With
 * `?reason=refused` a newer one, because Basiq refused the last one, which the cache can't know by itself.
 */
export function tokenRoute(tokens: TokenCache, now: () => number): Handle<SignedInCall> {
  async function tokenFor(wanted: TokenSubject, refused: boolean): Promise<HeldToken> {
    const held = await tokens.get(wanted);
    return refused && now() - held.mintedAt >= REFUSED_AFTER_MS
      ? tokens.renew(wanted, held.token)
      : held;
  }

  return async ({ userId, query }) => {
    const wanted: TokenSubject = { scope: "CLIENT_ACCESS", userId };
    const held = await tokenFor(wanted, query("reason") === "refused");
    const answer: TokenAnswer = {
      access_token: held.token,
      token_type: "Bearer",
      expires_in: remainingSeconds(held, now()),
    };
    return json(answer);
  };
}
