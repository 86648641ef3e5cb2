import type { ConsentPolicy, PolicyPermission } from "../../consents/policies.js";
import type { ConsentRecord } from "../../world/consentRecord.js";

/** What a consent really covers: what its policy requires, and what this person added to it. */
export function sharedPermissions(
  { permissions }: ConsentPolicy,
  { optionalScopes }: ConsentRecord,
): PolicyPermission[] {
  return permissions.filter(({ required, scope }) => required || optionalScopes.includes(scope));
}
