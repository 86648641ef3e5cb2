import { BasiqError, type UseConsentRedirectResult } from "@basiq-kit/hooks";

type StateOf<Result> = Result extends unknown ? Omit<Result, "redirect" | "prepare"> : never;

/** The result of `useConsentRedirect` in a state, with nowhere to go. */
export function redirectState(state: StateOf<UseConsentRedirectResult>): UseConsentRedirectResult {
  return { ...state, redirect: () => {}, prepare: () => {} };
}

export const idleRedirect = redirectState({ status: "idle" });

export const failedRedirect = (...error: ConstructorParameters<typeof BasiqError>) =>
  redirectState({ status: "error", error: new BasiqError(...error), retry: () => {} });

/** An update that asks first, because of this many connections. */
export const confirmingRedirect = (connections: number | undefined, termsChanged = false) =>
  redirectState({
    status: "confirming",
    connections,
    termsChanged,
    confirm: () => {},
    cancel: () => {},
  });
