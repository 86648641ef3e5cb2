import { SchemaError } from "./schemaError.js";
import { fields, isFields, positive, text } from "./tolerant.js";

/** What a token endpoint answers, in Basiq's own shape. */
export interface ClientToken {
  /** A CLIENT_ACCESS token, bound to one user. */
  readonly access_token: string;
  /** Its remaining life in seconds. */
  readonly expires_in: number;
}

/**
 * Parses the answer of a token endpoint.
 *
 * @example
 * const { access_token, expires_in } = parseClientToken(await response.json());
 * @throws {SchemaError} when there is no token or no positive life; the message never holds the token.
 */
export function parseClientToken(value: unknown): ClientToken {
  if (!isFields(value)) return refuse("", "an object");
  return {
    access_token: text(value["access_token"]) || refuse("access_token", "text"),
    expires_in: positive(value["expires_in"]) ?? refuse("expires_in", "a number above 0"),
  };
}

function refuse(path: string, expected: string): never {
  throw new SchemaError("client token", path, expected);
}

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
  const seconds = positive(exp);
  return {
    scope: text(scope),
    userId: text(userid),
    expiresAt: seconds === undefined ? undefined : seconds * 1000,
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
