import * as z from "zod/mini";
import { parseWith } from "./parse.js";

const clientToken = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: z.pipe(
    z.union([z.number(), z.pipe(z.string().check(z.regex(/^\d+$/)), z.transform(Number))]),
    z.number().check(z.gt(0)),
  ),
});

/**
 * What a token endpoint answers, in Basiq's own shape: a CLIENT_ACCESS token and its remaining life
 * in seconds.
 */
export type ClientToken = z.output<typeof clientToken>;

/**
 * Parses the answer of a token endpoint.
 *
 * @example
 * const { access_token, expires_in } = parseClientToken(await response.json());
 * @throws {SchemaError} when there is no token or no positive life; the message never holds the token.
 */
export function parseClientToken(value: unknown): ClientToken {
  return parseWith(clientToken, "client token", value);
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

const claims = z.object({
  scope: z.catch(z.optional(z.string()), undefined),
  userid: z.catch(z.optional(z.string()), undefined),
  exp: z.catch(z.optional(z.number()), undefined),
});

const NO_CLAIMS: TokenClaims = { scope: undefined, userId: undefined, expiresAt: undefined };

/**
 * Reads the payload of a JWT; what isn't a JWT has no claims.
 *
 * @example
 * readTokenClaims(token).scope === "SERVER_ACCESS"; // must not be in a browser
 */
export function readTokenClaims(token: string): TokenClaims {
  const parsed = z.safeParse(claims, decodePayload(token));
  if (!parsed.success) return NO_CLAIMS;
  const { scope, userid, exp } = parsed.data;
  return { scope, userId: userid, expiresAt: exp === undefined ? undefined : exp * 1000 };
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
