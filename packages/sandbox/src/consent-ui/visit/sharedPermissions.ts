import type { ConsentPolicy, PolicyPermission } from "../../consents/policies.js";
import type { ConsentRecord } from "../../world/consentRecord.js";

/** The permissions that a consent covers: those that its policy requires, and those that this person added. */
export function sharedPermissions(
  { permissions }: ConsentPolicy,
  { optionalScopes }: ConsentRecord,
): PolicyPermission[] {
  return permissions.filter(({ required, scope }) => required || optionalScopes.includes(scope));
}
