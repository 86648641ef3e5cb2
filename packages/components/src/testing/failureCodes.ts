/** A code of a failed step for every reason that a connection's job can have. */
export const CODES = [
  "invalid-credentials",
  "locked-account",
  "multifactor-required",
  "account-not-accessible-requires-user-action",
  "authorization-failed",
  "service-unavailable",
  "maintenance",
  "consent-revoked",
  "invalid-connection",
  "institution-disabled",
  "job-timed-out",
  "too-many-requests",
  "no-production-access",
  "a-code-of-next-year",
] as const;

/** A code of a failed upload for every reason that only files have. */
export const FILE_CODES = [
  "bank-statement-invalid",
  "empty-file",
  "row-count-exceeded",
  "invalid-csv-row",
  "bank-statement-not-supported",
  "bank-statement-new-product",
] as const;
