import type { Core } from "../world/core.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { RuleError } from "../world/ruleError.js";
import { activeConsentOf } from "./consentState.js";
import { endOfPeriod } from "./giveConsent.js";
import { findPolicy, latestPolicy } from "./policies.js";

/**
 * Extends a consent by a whole period, from now (`action=extend`). Throws a `RuleError` `no-active-consent`
 * if there is none to extend.
 */
export function extendConsent(core: Core, userId: string): ConsentRecord {
  const consent = requireActive(core, userId);
  const now = core.clock.now();
  const policy = findPolicy(consent.policyId) ?? latestPolicy();
  consent.periods.push({ from: now, until: endOfPeriod(policy, now) });
  return consent;
}

/** The user's active consent. Throws a `RuleError` `no-active-consent` if there is none. */
export function requireActive(core: Core, userId: string): ConsentRecord {
  const consent = activeConsentOf(core.records, userId, core.clock.now());
  if (!consent)
    throw new RuleError(
      "no-active-consent",
      "this user has no active consent. Extending and updating need one. Send them through a first consent.",
    );
  return consent;
}
