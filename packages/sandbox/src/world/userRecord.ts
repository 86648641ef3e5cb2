/**
 * What a user may be created with; over HTTP, an email or a mobile is required.
 *
 * @example
 * const profile: UserProfile = { email: "richard@example.com", firstName: "Richard" };
 */
export interface UserProfile {
  email?: string | undefined;
  /** International format, such as `+61410888555`. */
  mobile?: string | undefined;
  firstName?: string | undefined;
  middleName?: string | undefined;
  lastName?: string | undefined;
  /** Of a business customer, like the five fields that follow. */
  businessName?: string | undefined;
  businessIdNo?: string | undefined;
  businessIdNoType?: "ABN" | "ACN" | undefined;
  businessAddress?: BusinessAddress | undefined;
  verificationStatus?: boolean | undefined;
  /** As Basiq's example writes it: `12/01/2024`. */
  verificationDate?: string | undefined;
}

/**
 * Where a business customer is; every line of it may be missing.
 *
 * @example
 * const address: BusinessAddress = { addressLine1: "21 Sydney Rd", suburb: "Manly", state: "NSW" };
 */
export interface BusinessAddress {
  addressLine1?: string | undefined;
  addressLine2?: string | undefined;
  suburb?: string | undefined;
  state?: string | undefined;
  postcode?: string | undefined;
  /** Three letters, such as `AUS`. */
  countryCode?: string | undefined;
}

/** What a profile holds as plain text, in the order of Basiq's document. */
export const PROFILE_TEXTS = [
  "email",
  "mobile",
  "firstName",
  "middleName",
  "lastName",
  "businessName",
  "businessIdNo",
  "verificationDate",
] as const;

/** The lines of a business customer's address. */
export const ADDRESS_LINES = [
  "addressLine1",
  "addressLine2",
  "suburb",
  "state",
  "postcode",
  "countryCode",
] as const;

export interface UserRecord {
  id: string;
  createdAt: number;
  profile: UserProfile;
  /** When its profile was changed, oldest first. */
  updates: number[];
  deletedAt: number | null;
}
