import { fields } from "./fields.js";

/** What a token says of itself. A hint, never a proof: nothing here checks the signature. */
export interface TokenClaims {
  /** `CLIENT_ACCESS` or `SERVER_ACCESS`. */
  readonly scope: string | undefined;
  /** The Basiq user the token is bound to. */
  readonly userId: string | undefined;
  /** When it expires, in epoch milliseconds. */
  readonly expiresAt: number | undefined;
}

/**
 * Reads the payload of a JWT; what isn't a JWT has no claims.
 *
 * @example
 * readTokenClaims(token).scope === "SERVER_ACCESS"; // must not be in a browser
 */
export function readTokenClaims(token: string): TokenClaims {
  const { scope, userid, exp } = fields(decodePayload(token));
  return {
    scope: typeof scope === "string" ? scope : undefined,
    userId: typeof userid === "string" ? userid : undefined,
    expiresAt: typeof exp === "number" && exp > 0 ? exp * 1000 : undefined,
  };
}

function decodePayload(token: string): unknown {
  const payload = token.split(".")[1];
  if (payload === undefined) return undefined;
  try {
    const bytes = atob(payload.replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(bytes);
  } catch {
    return undefined;
  }
}
