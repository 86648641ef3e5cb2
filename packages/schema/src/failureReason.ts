/** Why something failed, as a closed set that a copy dictionary can cover whole. */
export type FailureReason =
  | "wrong-credentials"
  | "account-locked"
  | "mfa-not-supported"
  | "answer-refused"
  | "action-needed-at-bank"
  | "declined-at-bank"
  | "bank-unavailable"
  | "bank-outage"
  | "retried-by-basiq"
  | "challenge-ran-out"
  | "took-too-long"
  | "consent-ended"
  | "connection-ended"
  | "bank-not-supported"
  | "file-rejected"
  | "file-empty"
  | "file-too-long"
  | "file-has-errors"
  | "file-of-another-bank"
  | "file-not-supported"
  | "not-processed"
  | "too-many-requests"
  | "app-misconfigured"
  | "unknown";

/** What a failed step or an HTTP error says, in Basiq's or the bank's words: open sets. */
export interface FailureWords {
  readonly code: string;
  readonly title?: string | undefined;
  readonly detail?: string | undefined;
  /** The title of the step that failed. */
  readonly step?: string | undefined;
}

/** Every code that Basiq's documents name, of failed steps and of uploads (basiq-api.md, Errors). */
const REASONS: Readonly<Record<string, FailureReason>> = {
  "invalid-credentials": "wrong-credentials",
  "invalid-username-or-password": "wrong-credentials",
  "locked-account": "account-locked",
  "multi-factor-authentication": "mfa-not-supported",
  "multifactor-required": "mfa-not-supported",
  "account-not-accessible-requires-user-action": "action-needed-at-bank",
  "user-action-required": "action-needed-at-bank",
  "authorization-failed": "declined-at-bank",
  access_denied: "declined-at-bank",
  "service-unavailable": "bank-unavailable",
  "system-unavailable": "bank-unavailable",
  "temporary-unavailable": "bank-unavailable",
  "connector-error": "bank-unavailable",
  "institution-not-available": "bank-unavailable",
  "consent-expired": "consent-ended",
  "consent-revoked": "consent-ended",
  "invalid-connection": "connection-ended",
  "institution-not-found": "bank-not-supported",
  "institution-disabled": "bank-not-supported",
  "institution-not-supported": "bank-not-supported",
  "missing-required-field": "file-has-errors",
  "missing-required-field-value": "file-has-errors",
  "invalid-field-value": "file-has-errors",
  "invalid-csv-row": "file-has-errors",
  "row-count-exceeded": "file-too-long",
  "account-data-differs": "file-has-errors",
  "empty-file": "file-empty",
  "txn-after-last-updated-date": "file-has-errors",
  // Basiq's own words for it: "check statement uploaded against correct bank" (its OpenAPI, GET /jobs/{jobId}).
  "bank-statement-not-supported": "file-of-another-bank",
  "bank-statement-new-product": "file-not-supported",
  "too-many-requests": "too-many-requests",
  "no-production-access": "app-misconfigured",
  "too-many-sandbox-connections": "app-misconfigured",
  "access-denied": "app-misconfigured",
  "forbidden-access": "app-misconfigured",
};

/** Codes with a common prefix, of which documents name only some. */
const FAMILIES: readonly (readonly [prefix: string, reason: FailureReason])[] = [
  ["maintenance", "bank-unavailable"],
  ["bank-statement-", "file-rejected"],
];

/**
 * Why something failed, by its code and, where that says too little, by Basiq's words.
 *
 * Subtypes of `invalid-credentials` are documented, and whether they come as the code or in words only
 * isn't: they are known in both places (basiq-api.md, Errors).
 *
 * @example
 * failureReason({ code: "invalid-credentials", detail: "Account is locked" }); // "account-locked"
 */
export function failureReason({ code, title, detail, step }: FailureWords): FailureReason {
  if (code === "invalid-credentials") {
    const reason = credentialsReason(`${title ?? ""} ${detail ?? ""}`);
    // The bank had accepted the sign-in details by then (basiq-api.md, MFA).
    return reason === "wrong-credentials" && step === "mfa-challenge" ? "answer-refused" : reason;
  }
  if (code === "job-timed-out")
    return step === "mfa-challenge" ? "challenge-ran-out" : "took-too-long";
  // Own names only: "constructor" is in every object.
  if (Object.hasOwn(REASONS, code)) return REASONS[code] ?? "unknown";
  return FAMILIES.find(([prefix]) => code.startsWith(prefix))?.[1] ?? "unknown";
}

const OF_FILES: ReadonlySet<FailureReason> = new Set([
  "file-rejected",
  "file-empty",
  "file-too-long",
  "file-has-errors",
  "file-of-another-bank",
  "file-not-supported",
]);

/**
 * Whether only an uploaded statement fails for this reason: no job of a sign-in at a bank does.
 *
 * @example
 * isOfFile(failureReason({ code: "empty-file" })); // true
 */
export function isOfFile(reason: FailureReason): boolean {
  return OF_FILES.has(reason);
}

function credentialsReason(words: string): FailureReason {
  if (/\block/i.test(words)) return "account-locked";
  const ofMfa = /mfa|(multi|two)[-\s]?factor/i.test(words);
  // Documents give only the subtype's name, with hyphens; a sentence would have spaces.
  const notHere = /not supported|unsupported|required|factor[-\s]authentication/i.test(words);
  return ofMfa && notHere ? "mfa-not-supported" : "wrong-credentials";
}
