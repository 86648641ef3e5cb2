"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { createConsentRedirect, type RedirectState } from "./redirect/consentRedirect.js";
import { checkRedirect, type RedirectOptions } from "./redirect/redirectOptions.js";

export type UseConsentRedirectOptions = RedirectOptions;

export type UseConsentRedirectResult = RedirectState & {
  /**
   * Sends the person to the Consent UI; a second call while one is under way does nothing. It
   * navigates within the click if a token was fetched in the last minute: see `prepare`.
   */
  readonly redirect: () => void;
  /** Fetches the token in advance: call it on hover and focus. */
  readonly prepare: () => void;
};

/**
 * Sends the person to Basiq's Consent UI; `useConsentReturn` receives them when they come back.
 *
 * `extend` and `update` need an active consent, which is checked first; `update` may delete
 * connections, so it is always `confirming` before it goes on. Without `serverUrl` nothing can be
 * checked, and `connections` is `undefined`.
 *
 * @example
 * const { status, redirect, prepare } = useConsentRedirect({ action: "connect", returnTo: "/accounts" });
 * <button onClick={redirect} onPointerEnter={prepare} disabled={status === "redirecting"}>Connect</button>
 * @throws {BasiqError} `invalid-argument` while rendering, if the options aren't valid.
 */
export function useConsentRedirect(
  options: UseConsentRedirectOptions = {},
): UseConsentRedirectResult {
  checkRedirect(options);
  const runtime = useBasiqRuntime("useConsentRedirect");
  const create = (wasClicked: boolean) => ({
    runtime,
    wasClicked,
    consentRedirect: createConsentRedirect(runtime, options),
  });
  const [held, setHeld] = useState(() => create(false));
  // The runtime is another person's: what the previous one was about to do is never rendered. But a click made
  // before the person was known is theirs.
  if (held.runtime !== runtime)
    setHeld(create(held.runtime.waiting && held.consentRedirect.state().status === "preparing"));
  const { subscribe, state: getState, update, redirect, prepare } = held.consentRedirect;
  useEffect(() => update(options));
  const state = useSyncExternalStore(subscribe, getState, getState);
  // After the subscription, because a redirect ends when nobody is subscribed.
  useEffect(() => {
    if (held.wasClicked) redirect();
  }, [held, redirect]);
  return { ...state, redirect, prepare };
}
