import type { PolicyPermission } from "@basiq-kit/hooks";
import type { PermissionRow } from "../ConsentCard/ConsentPermissions.js";

/** The rows of what is shared, and what the app's policy has besides. */
export interface AskedPermissions {
  readonly rows: readonly PermissionRow[];
  /** Its room stays where a person agreed to less than is asked for. */
  readonly spare: readonly PolicyPermission[];
}

/** A row for what was agreed to, or else for what is asked for, each in the room of a row of the app's policy. */
export function askedPermissions(
  policy: readonly PolicyPermission[],
  agreed: readonly PolicyPermission[] = policy,
): AskedPermissions {
  const isAgreed = ({ scope }: PolicyPermission) => agreed.some((one) => one.scope === scope);
  const spare = policy.filter((one) => !isAgreed(one));
  const rows = agreed.map((permission) => ({
    permission,
    place: policy.find(({ scope }) => scope === permission.scope) ?? spare.shift(),
  }));
  return { rows, spare };
}
