/**
 * What a user may be created with; over HTTP, an email or a mobile is required.
 *
 * @example
 * const profile: UserProfile = { email: "richard@example.com", firstName: "Richard" };
 */
export interface UserProfile {
  email?: string;
  /** International format, such as `+61410888555`. */
  mobile?: string;
  firstName?: string;
  middleName?: string;
  lastName?: string;
  /** Of a business customer, as the five that follow. */
  businessName?: string;
  businessIdNo?: string;
  businessIdNoType?: "ABN" | "ACN";
  businessAddress?: BusinessAddress;
  verificationStatus?: boolean;
  /** As Basiq's example writes it: `12/01/2024`. */
  verificationDate?: string;
}

/**
 * Where a business customer is; every line of it may be missing.
 *
 * @example
 * const address: BusinessAddress = { addressLine1: "21 Sydney Rd", suburb: "Manly", state: "NSW" };
 */
export interface BusinessAddress {
  addressLine1?: string;
  addressLine2?: string;
  suburb?: string;
  state?: string;
  postcode?: string;
  /** Three letters, such as `AUS`. */
  countryCode?: string;
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
