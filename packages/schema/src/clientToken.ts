import * as z from "zod/mini";
import { number } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { resource, type Schema } from "./resource.js";
import { positive } from "./values.js";

/** What a token endpoint answers, in Basiq's own shape. */
export interface ClientToken {
  /** A CLIENT_ACCESS token, bound to one user. */
  readonly access_token: string;
  /** Its remaining life in seconds. */
  readonly expires_in: number;
}

/** What Basiq's documents say of `POST /token`; an app's own endpoint answers the same. */
export const documentedToken = z.object({
  access_token: z.string().check(z.minLength(1)),
  expires_in: number.check(
    z.refine((seconds) => positive(seconds) !== undefined, "a number above 0"),
  ),
});

const clientToken = resource({
  name: "client token",
  documented: documentedToken,
  derive: ({ access_token, expires_in }): ClientToken => ({
    access_token,
    expires_in: Number(expires_in),
  }),
});

/**
 * What a token endpoint answers.
 *
 * @example
 * const { access_token } = clientTokenSchema.parse(await response.json());
 */
export const clientTokenSchema: Schema<ClientToken> = clientToken.schema;

/**
 * Parses the answer of a token endpoint.
 *
 * @example
 * const { access_token, expires_in } = parseClientToken(await response.json());
 * @throws {SchemaError} when there is no token or no positive life; the message never holds the token.
 */
export function parseClientToken(value: unknown, options?: ParseOptions): ClientToken {
  return clientToken.parse(value, options);
}
