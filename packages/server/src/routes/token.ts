import type { Handler } from "hono";
import { type HeldToken, remainingSeconds } from "../token/heldToken.js";
import type { TokenFor } from "../token/mintToken.js";
import type { TokenCache } from "../token/tokenCache.js";
import type { RouteEnv } from "./routeEnv.js";

// A browser that says its token was refused may be wrong, or lie: it costs one mint in this time.
const REFUSED_AFTER_MS = 30_000;

/**
 * `POST token`: a client token of the signed-in person; nothing in the request can name another.
 * `?reason=refused` says that Basiq refused the last one, which the cache can't know by itself.
 */
export function tokenRoute(tokens: TokenCache, now: () => number): Handler<RouteEnv> {
  async function tokenFor(wanted: TokenFor, refused: boolean): Promise<HeldToken> {
    const held = await tokens.get(wanted);
    return refused && now() - held.mintedAt >= REFUSED_AFTER_MS
      ? tokens.renew(wanted, held.token)
      : held;
  }

  return async (c) => {
    const refused = c.req.query("reason") === "refused";
    const held = await tokenFor({ scope: "CLIENT_ACCESS", userId: c.get("userId") }, refused);
    return c.json({
      access_token: held.token,
      token_type: "Bearer",
      expires_in: remainingSeconds(held, now()),
    });
  };
}
