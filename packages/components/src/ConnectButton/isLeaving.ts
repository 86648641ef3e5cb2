import type { UseConsentRedirectResult } from "@basiq-kit/hooks";

/** Whether someone is on their way to the Consent UI: what leads there is busy then. */
export function isLeaving(redirect: UseConsentRedirectResult | undefined): boolean {
  return redirect?.status === "preparing" || redirect?.status === "redirecting";
}
