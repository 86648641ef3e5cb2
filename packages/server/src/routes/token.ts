import type { Handler } from "hono";
import { remainingSeconds } from "../token/heldToken.js";
import type { TokenCache } from "../token/tokenCache.js";
import type { RouteEnv } from "./routeEnv.js";

/** `POST token`: a client token of the signed-in person; nothing in the request can name another. */
export function tokenRoute(tokens: TokenCache, now: () => number): Handler<RouteEnv> {
  return async (c) => {
    const held = await tokens.get({ scope: "CLIENT_ACCESS", userId: c.get("userId") });
    return c.json({
      access_token: held.token,
      token_type: "Bearer",
      expires_in: remainingSeconds(held, now()),
    });
  };
}
