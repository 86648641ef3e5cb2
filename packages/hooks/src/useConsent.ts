"use client";

import { consentsQuery } from "./resources/consentsQuery.js";
import { type ConsentState, consentState } from "./state/consentState.js";
import type { Timed } from "./state/timed.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";
import { useTimed } from "./react/useTimed.js";

export type UseConsentResult = NotYetRead | (ConsentState & Freshness);

/**
 * Where the person's consent stands, and what to do about it; drawn again when a day passes or it
 * ends. Needs `serverUrl`.
 *
 * After `extend`, open-banking connections still need `reauthorise`: `useConnections` says which.
 *
 * @example
 * const consent = useConsent();
 * if (consent.status === "expiring") return <p>Your consent ends in {consent.daysLeft} days.</p>;
 */
export function useConsent(): UseConsentResult {
  const consents = useResource(consentsQuery, "useConsent");
  return useTimed((now): Timed<UseConsentResult> => {
    if (consents.status !== "ready") return { state: consents, changesAt: undefined };
    const { state, changesAt } = consentState(consents.data, now);
    return { state: { ...state, ...consents.freshness }, changesAt };
  }, "useConsent");
}
