import type { UseConsentRedirectResult } from "@basiq-kit/hooks";

type StateOf<Result> = Result extends unknown ? Omit<Result, "redirect" | "prepare"> : never;

/** The result of `useConsentRedirect` in a state, with nowhere to go. */
export function redirectState(state: StateOf<UseConsentRedirectResult>): UseConsentRedirectResult {
  return { ...state, redirect: () => {}, prepare: () => {} };
}
