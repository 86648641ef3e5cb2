import { activeConsentOf } from "../../consents/consentState.js";
import type { ConsentRecord } from "../../world/consentRecord.js";
import { noActiveConsent } from "./uiError.js";
import type { Visit } from "./visit.js";

/** The visitor's active consent. Throws if there is none. */
export function requireConsent({ core, flow, now }: Visit): ConsentRecord {
  const consent = activeConsentOf(core.records, flow.userId, now);
  if (!consent) throw noActiveConsent();
  return consent;
}
