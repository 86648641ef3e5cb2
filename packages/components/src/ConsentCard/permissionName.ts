import type { PolicyPermission } from "@basiq-kit/hooks";
import type { ConsentCopy } from "./consentCardWords.js";

/** What a person reads as a permission's name: Basiq's, else ours for its scope, else the scope. */
export function permissionName(
  { name, scope }: Pick<PolicyPermission, "name" | "scope">,
  copy: ConsentCopy,
): string {
  if (name) return name;
  // Not `scope[…]` alone: "constructor" would be a function.
  return (Object.hasOwn(copy.scope, scope) && copy.scope[scope]) || copy.otherScope(scope);
}
