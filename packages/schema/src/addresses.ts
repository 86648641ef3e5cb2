/**
 * Where Basiq's API is. An app may use another, such as a sandbox's.
 *
 * @example
 * const url = `${BASIQ_API_URL}/connectors`;
 */
export const BASIQ_API_URL = "https://au-api.basiq.io";

/**
 * Where Basiq's Consent UI is (basiq-api.md, Consent UI).
 *
 * @example
 * const url = `${BASIQ_CONSENT_URL}?token=${token}`;
 */
export const BASIQ_CONSENT_URL = "https://consent.basiq.io/home";
