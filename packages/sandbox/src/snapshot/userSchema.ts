import * as z from "zod/mini";
import type { BusinessAddress, UserProfile, UserRecord } from "../world/userRecord.js";
import { flag, list, number, oneOf, record, text } from "./values.js";

const businessAddress: z.ZodMiniType<BusinessAddress> = record({
  addressLine1: z.optional(text),
  addressLine2: z.optional(text),
  suburb: z.optional(text),
  state: z.optional(text),
  postcode: z.optional(text),
  countryCode: z.optional(text),
});

const profile: z.ZodMiniType<UserProfile> = record({
  email: z.optional(text),
  mobile: z.optional(text),
  firstName: z.optional(text),
  middleName: z.optional(text),
  lastName: z.optional(text),
  businessName: z.optional(text),
  businessIdNo: z.optional(text),
  businessIdNoType: z.optional(oneOf(["ABN", "ACN"])),
  businessAddress: z.optional(businessAddress),
  verificationStatus: z.optional(flag),
  verificationDate: z.optional(text),
});

export const userSchema: z.ZodMiniType<UserRecord> = record({
  id: text,
  createdAt: number,
  profile,
  updates: list(number),
  deletedAt: z.nullable(number),
});
