"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { createConsentRedirect, type RedirectState } from "./redirect/consentRedirect.js";
import { checkRedirect, type RedirectOptions } from "./redirect/redirectOptions.js";

export type UseConsentRedirectOptions = RedirectOptions;

export type UseConsentRedirectResult = RedirectState & {
  /**
   * Leaves for the Consent UI; a second call while one is under way does nothing. It navigates within
   * the click where a token of the last minute is at hand: see `prepare`.
   */
  readonly redirect: () => void;
  /** Fetches the token ahead: call it on hover and focus. */
  readonly prepare: () => void;
};

/**
 * Sends the person to Basiq's Consent UI; `useConsentReturn` takes them in again.
 *
 * `extend` and `update` need an active consent, which is looked up first; `update` may delete
 * connections, so it is always `confirming` before it goes on. Without `serverUrl` nothing can be
 * looked up: `connections` is then `undefined`.
 *
 * @example
 * const { status, redirect, prepare } = useConsentRedirect({ action: "connect", returnTo: "/accounts" });
 * <button onClick={redirect} onPointerEnter={prepare} disabled={status === "redirecting"}>Connect</button>
 * @throws {BasiqError} `invalid-argument` while it is drawn, for options that can't be right.
 */
export function useConsentRedirect(
  options: UseConsentRedirectOptions = {},
): UseConsentRedirectResult {
  checkRedirect(options);
  const runtime = useBasiqRuntime("useConsentRedirect");
  const begin = () => ({ runtime, way: createConsentRedirect(runtime, options) });
  const [held, setHeld] = useState(begin);
  // Another person's: what the last one was about to do is not drawn, not even once.
  if (held.runtime !== runtime) setHeld(begin);
  const { way } = held;
  useEffect(() => way.update(options));
  const state = useSyncExternalStore(way.subscribe, way.state, way.state);
  return { ...state, redirect: way.redirect, prepare: way.prepare };
}
