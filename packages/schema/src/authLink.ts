import * as z from "zod/mini";
import { date, id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { resource, type Schema } from "./resource.js";
import { identifier, instant } from "./values.js";

/** A link that checks a person by SMS and leads to the Consent UI, for people who aren't signed in to the app. */
export interface AuthLink {
  /** Whose it is. */
  readonly userId: string;
  /** The number that the code is sent to. */
  readonly mobile: string | undefined;
  /** When it ends, in epoch milliseconds: after 7 days, if it wasn't used before or replaced by a newer one. */
  readonly expiresAt: number | undefined;
  /** The address to send to the person; whoever has it and the phone gets in. */
  readonly publicUrl: string | undefined;
}

/** What Basiq's documents say of an auth link (`/users/{id}/auth_link`). */
export const documentedAuthLink = z.object({
  type: z.literal("auth_link"),
  userId: id,
  mobile: text,
  expiresAt: z.optional(date),
  links: z.optional(z.object({ public: text, self: text })),
});

const authLink = resource({
  name: "auth link",
  documented: documentedAuthLink,
  absent: { type: "auth_link" },
  unify: (raw) => ({ ...raw, mobile: identifier(raw["mobile"]) }),
  derive: ({ userId, mobile, expiresAt, links }): AuthLink => ({
    userId,
    mobile,
    expiresAt: instant(expiresAt),
    publicUrl: links?.public,
  }),
});

/**
 * An auth link as `POST /users/{id}/auth_link` answers it; server token only.
 *
 * @example
 * const { publicUrl } = authLinkSchema.parse(body);
 */
export const authLinkSchema: Schema<AuthLink> = authLink.schema;

/**
 * Parses an auth link as `POST /users/{id}/auth_link` and `GET` of the same answer it.
 *
 * @example
 * const { publicUrl, expiresAt } = parseAuthLink(body);
 * @throws {SchemaError} on what can't be an auth link: no object, no user.
 */
export function parseAuthLink(value: unknown, options?: ParseOptions): AuthLink {
  return authLink.parse(value, options);
}
