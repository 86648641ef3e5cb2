import type { User } from "@basiq-kit/schema";
import * as z from "zod/mini";

type PersonDetails = Pick<
  User,
  | "firstName"
  | "middleName"
  | "lastName"
  | "businessName"
  | "businessIdNo"
  | "businessIdNoType"
  | "businessAddress"
  | "verificationStatus"
  | "verificationDate"
>;

/**
 * What Basiq gets to know of a person: an email, a mobile number, or both; names, and the details of a business
 * customer, where you have them (basiq-api.md, Users).
 *
 * @example
 * const person: NewBasiqUser = { email: "richard@example.com", mobile: "+61400000000" };
 */
export type NewBasiqUser = PersonDetails &
  (
    | { readonly email: string; readonly mobile?: string }
    | {
        readonly email?: string;
        /** With country code and without spaces: `+61400000000`. */
        readonly mobile: string;
      }
  );

const text = z.string().check(z.maxLength(255));
const filled = text.check(z.regex(/\S/));

/** With country code and without spaces, as Basiq takes it. */
export const mobileNumber = z.string().check(z.regex(/^\+[1-9]\d{7,14}$/));

/** All that `POST /users` takes; anything else is left out. */
export const newUser = z.object({
  email: z.optional(text.check(z.regex(/^[^\s@]+@[^\s@]+$/))),
  mobile: z.optional(mobileNumber),
  firstName: z.optional(filled),
  middleName: z.optional(text),
  lastName: z.optional(filled),
  businessName: z.optional(filled),
  businessIdNo: z.optional(filled),
  businessIdNoType: z.optional(z.enum(["ABN", "ACN"])),
  businessAddress: z.optional(
    z.object({
      addressLine1: z.optional(text),
      addressLine2: z.optional(text),
      suburb: z.optional(text),
      state: z.optional(text),
      postcode: z.optional(text),
      countryCode: z.optional(text),
    }),
  ),
  verificationStatus: z.optional(z.boolean()),
  verificationDate: z.optional(filled),
});
