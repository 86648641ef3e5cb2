import type { Context } from "hono";
import type { Core } from "../world/core.js";
import type { TokenGrant } from "../world/tokenMint.js";
import { forbidden, invalidToken, notYourUser } from "./apiError.js";

/** The grant of the request's bearer token: 401 when it is unknown, 403 `Token has expired` when it has expired. */
export function requireToken(c: Context, core: Core): TokenGrant {
  const [, token] = /^Bearer (\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
  const grant = token === undefined ? undefined : core.tokens.read(token);
  if (!grant) throw invalidToken();
  // Not a 401: an app that renews its token only after a 401 has a bug, and should find it here (basiq-api.md,
  // "Tokens").
  if (core.clock.now() >= grant.expiresAt) throw forbidden("access-denied", "Token has expired");
  return grant;
}

/** Like requireToken, but the token must also have the scope that this endpoint takes. */
export function requireScope(c: Context, core: Core, scope: TokenGrant["scope"]): TokenGrant {
  const grant = requireToken(c, core);
  if (grant.scope !== scope)
    throw forbidden("forbidden-access", "Access to this resource is forbidden");
  return grant;
}

/** A token that is bound to a user reaches only that user's resources. */
export function requireUser(grant: TokenGrant, userId: string): void {
  if (grant.userId !== null && grant.userId !== userId) throw notYourUser();
}
