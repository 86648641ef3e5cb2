import type { Runtime } from "../session/runtime.js";
import { jobKindOf, type RedirectOptions } from "./redirectOptions.js";
import { createNonce, RETURN_MS, RETURN_NAME, type ReturnState } from "./returnState.js";
import { currentPath, readPath } from "./returnTo.js";
import { lastShared } from "./watchShared.js";

/**
 * Stores what the return will need, and navigates to the Consent UI.
 *
 * @throws {BasiqError} `storage-blocked`, before anything else happened
 */
export function leaveForConsent(runtime: Runtime, options: RedirectOptions, token: string): void {
  const { consentUrl, emit, environment, flowId, storage } = runtime;
  const { currentUrl, navigate, now } = environment;
  const { action, institutionId, connectionId, returnTo } = options;
  const nonce = createNonce();
  const flow = flowId(nonce);
  const departure: ReturnState = {
    at: now(),
    flow,
    action,
    kind: jobKindOf(options),
    returnTo: readPath(returnTo) ?? currentPath(currentUrl()),
    before: lastShared(runtime),
  };
  storage.set(RETURN_NAME + nonce, departure, now() + RETURN_MS);
  emit({ type: "redirect-started", flow, action });
  const url = new URL(consentUrl);
  const query = { token, action, state: nonce, institutionId, connectionId };
  for (const [name, value] of Object.entries(query))
    if (value !== undefined) url.searchParams.set(name, value);
  navigate(url.href);
}
