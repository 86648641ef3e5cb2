import * as z from "zod/mini";
import { id, text } from "./documented.js";
import type { ParseOptions } from "./drift.js";
import { type BasiqList, listParser } from "./list.js";
import { documentedResource, type Resource, type Schema } from "./resource.js";
import { identifier } from "./values.js";

/** The address of a business, in Basiq's own names. */
export interface BusinessAddress {
  /** Number and street. */
  readonly addressLine1?: string | undefined;
  /** What doesn't fit into the first line. */
  readonly addressLine2?: string | undefined;
  /** Suburb or town. */
  readonly suburb?: string | undefined;
  /** Such as `NSW`. */
  readonly state?: string | undefined;
  /** Of four digits in Australia. */
  readonly postcode?: string | undefined;
  /** An ISO 3166 code of three letters, such as `AUS`. */
  readonly countryCode?: string | undefined;
}

/** What a user has of one kind: their ids. */
export interface UserResources {
  /** In Basiq's order. */
  readonly data?: readonly { readonly id: string }[] | undefined;
}

/** A user of the application at Basiq, in Basiq's own names. */
export interface User {
  /** Always the same. */
  readonly type: "user";
  /** Basiq's id of it: the app stores it beside its own, because Basiq doesn't look for duplicates. */
  readonly id: string;
  /** The person's email address. */
  readonly email?: string | undefined;
  /** With its country code, such as `+61410888999`. */
  readonly mobile?: string | undefined;
  /** First and last name in one; only in `GET /users/{id}`. */
  readonly name?: string | undefined;
  /** Given name. */
  readonly firstName?: string | undefined;
  /** Any middle names; may be empty text. */
  readonly middleName?: string | undefined;
  /** Family name. */
  readonly lastName?: string | undefined;
  /** The name of a business customer. */
  readonly businessName?: string | undefined;
  /** The business's number. */
  readonly businessIdNo?: string | undefined;
  /** Which register `businessIdNo` is of. */
  readonly businessIdNoType?: "ABN" | "ACN" | undefined;
  /** Where the business is. */
  readonly businessAddress?: BusinessAddress | undefined;
  /** Whether the app has checked who they are. */
  readonly verificationStatus?: boolean | undefined;
  /** When it did, as the app wrote it: documents show `12/01/2024`. */
  readonly verificationDate?: string | undefined;
  /** Its connections; only in `GET /users/{id}`. */
  readonly connections?: UserResources | undefined;
  /** Its accounts; only in `GET /users/{id}`. */
  readonly accounts?: UserResources | undefined;
  /** Where more about it is. */
  readonly links?:
    | { readonly self?: string | undefined; readonly auth_link?: string | undefined }
    | undefined;
}

const resources = z.optional(z.object({ data: z.optional(z.array(z.object({ id }))) }));

/** What Basiq's documents say of a user (`POST /users`, `GET /users/{id}`). */
export const documentedUser = z.object({
  type: z.literal("user"),
  id,
  email: text,
  mobile: text,
  name: text,
  firstName: text,
  middleName: text,
  lastName: text,
  businessName: text,
  businessIdNo: text,
  businessIdNoType: z.optional(z.enum(["ABN", "ACN"])),
  businessAddress: z.optional(
    z.object({
      addressLine1: text,
      addressLine2: text,
      suburb: text,
      state: text,
      postcode: text,
      countryCode: text,
    }),
  ),
  verificationStatus: z.optional(z.boolean()),
  verificationDate: text,
  connections: resources,
  accounts: resources,
  links: z.optional(z.object({ self: text, auth_link: text })),
});

const user: Resource<User> = documentedResource({
  name: "user",
  documented: documentedUser,
  absent: { type: "user" },
  unify: (raw) => ({
    ...raw,
    mobile: identifier(raw["mobile"]),
    businessIdNo: identifier(raw["businessIdNo"]),
  }),
});

/**
 * A user as `GET /users/{id}` answers it; server token only.
 *
 * @example
 * const { id } = userSchema.parse(body);
 */
export const userSchema: Schema<User> = user.schema;

/**
 * Parses a user as `POST /users` and `GET /users/{id}` answer it.
 *
 * @example
 * const { id, email } = parseUser(await basiq.get(`/users/${userId}`));
 * @throws {SchemaError} on what can't be a user: no object, no id.
 */
export function parseUser(value: unknown, options?: ParseOptions): User {
  return user.parse(value, options);
}

const parseList = listParser("user", user);

/**
 * Parses a page of users as `GET /users` answers it.
 *
 * @example
 * const { items, next } = parseUsers(await basiq.get("/users"));
 * @throws {SchemaError} on what can't be a list of users; `path` says which one is wrong.
 */
export function parseUsers(value: unknown, options?: ParseOptions): BasiqList<User> {
  return parseList(value, options);
}
