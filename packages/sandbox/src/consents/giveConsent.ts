import type { Core } from "../world/core.js";
import { liveUser } from "../world/records.js";
import type { ConsentRecord } from "../world/consentRecord.js";
import { RuleError } from "../world/ruleError.js";
import { activeConsentOf } from "./consentState.js";
import { findPolicy, latestPolicy, type ConsentPolicy } from "./policies.js";
import { DAY_MS } from "../world/time.js";

/**
 * What a person agrees to.
 *
 * @example
 * const agreement: NewConsent = { userId: user.id, policyId: "policy-2023-07" };
 */
export interface NewConsent {
  userId: string;
  /** Default: the latest policy. `"policy-2023-07"` is the older one. */
  policyId?: string;
  /** The scopes of optional permissions that are agreed to. Default: all of them. */
  optionalScopes?: readonly string[];
  /** How long it is valid, if a test needs another duration than the policy's. */
  durationDays?: number;
}

/**
 * Gives consent. A user has one active consent at most: an existing one is returned unchanged. Throws a `RuleError` for
 * an unknown user or policy, and a `RangeError` for an invalid duration.
 */
export function giveConsent(core: Core, wanted: NewConsent): ConsentRecord {
  const { userId, policyId = latestPolicy().id } = wanted;
  const now = core.clock.now();
  if (!liveUser(core.records, userId))
    throw new RuleError(
      "unknown-user",
      "a consent was given for a userId the sandbox doesn't have. Create one with addUser or POST /users.",
    );
  const policy = findPolicy(policyId);
  if (!policy) throw new RuleError("unknown-policy", "there is no consent policy with that id.");
  const { durationDays = policy.durationDays } = wanted;
  if (!Number.isFinite(durationDays) || durationDays <= 0)
    throw new RangeError(
      `basiq-kit/sandbox: a consent's durationDays must be a number above 0, and is ${durationDays}.`,
    );
  const active = activeConsentOf(core.records, userId, now);
  if (active) return active;
  const consent: ConsentRecord = {
    id: core.ids.next(),
    createdAt: now,
    userId,
    policyId,
    optionalScopes: optionalScopesOf(policy).filter(
      (scope) => wanted.optionalScopes?.includes(scope) ?? true,
    ),
    periods: [{ from: now, until: now + durationDays * DAY_MS }],
    revokedAt: null,
  };
  core.records.consents.set(consent.id, consent);
  return consent;
}

/** The end of a consent to this policy that starts at `now`. */
export function endOfPeriod(policy: ConsentPolicy, now: number): number {
  return now + policy.durationDays * DAY_MS;
}

function optionalScopesOf(policy: ConsentPolicy): string[] {
  return policy.permissions.filter(({ required }) => !required).map(({ scope }) => scope);
}
