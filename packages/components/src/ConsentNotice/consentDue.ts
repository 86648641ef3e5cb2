import type { UseConsentRedirectOptions, UseConsentResult } from "@basiq-kit/hooks";
import type { ConsentDueCopy } from "./consentNoticeWords.js";

/** What the Consent UI is asked to do about a consent; `undefined` is a first consent. */
export function dueAction(consent: UseConsentResult): "extend" | "update" | undefined {
  if (!("recommendedAction" in consent)) return undefined;
  const { recommendedAction } = consent;
  return recommendedAction === "extend" || recommendedAction === "update"
    ? recommendedAction
    : undefined;
}

/** What the app decides about the redirect and the return. */
export type RoundTrip = Pick<UseConsentRedirectOptions, "returnTo" | "onBeforeRedirect">;

/** What `useConsentRedirect` takes for what is due. */
export function dueRedirect(
  consent: UseConsentResult,
  roundTrip: RoundTrip,
): UseConsentRedirectOptions {
  const action = dueAction(consent);
  return action === undefined ? roundTrip : { ...roundTrip, action };
}

/** What the button for it says; `undefined` where nothing is due. */
export function dueLabel(consent: UseConsentResult, copy: ConsentDueCopy): string | undefined {
  if (!("recommendedAction" in consent)) return undefined;
  switch (consent.recommendedAction) {
    case "none":
      return undefined;
    case "extend":
      return copy.extend;
    case "update":
      return copy.review;
    case "give-consent":
      return consent.status === "none" ? copy.give : copy.giveAgain;
    default:
      return consent satisfies never;
  }
}
