import type { UseConsentRedirectResult } from "@basiq-kit/hooks";

/** Whether the person is on their way to the Consent UI, while buttons that lead there are busy. */
export function isLeaving(redirect: UseConsentRedirectResult | undefined): boolean {
  return redirect?.status === "preparing" || redirect?.status === "redirecting";
}
