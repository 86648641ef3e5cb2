"use client";

import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import { CHECKING, type ConsentReturn } from "./redirect/consentReturn.js";
import { returnStoreOf } from "./redirect/returnStore.js";

export type UseConsentReturnResult = ConsentReturn;

// React 18 complains of layout effects on a server.
const useEarlyEffect = typeof document === "undefined" ? useEffect : useLayoutEffect;

/**
 * Receives a person who comes back from the Consent UI, and cleans the address before anything else
 * runs. Use it on the page that Basiq's dashboard has as the redirect URL; the query parameters `state`,
 * `jobId` and `jobIds` of that page belong to the kit.
 *
 * Each component sees the same result, also after a reload, until one dismisses it. A return that
 * doesn't match a redirect of this person is `state-mismatch`, and nothing of it is used: warn the
 * person, because someone may have sent them a link.
 *
 * @example
 * const back = useConsentReturn();
 * if (back.status === "returned") return <JobsProgress jobs={back.jobs} next={back.returnTo} />;
 * if (back.status === "state-mismatch") return <p>We couldn't match this visit. Nothing was changed.</p>;
 */
export function useConsentReturn(): UseConsentReturnResult {
  const store = returnStoreOf(useBasiqRuntime("useConsentReturn"));
  useEarlyEffect(() => store.arrive(), [store]);
  // Later, because routers navigate only once they have been drawn.
  useEffect(() => store.updateRouter(), [store]);
  return useSyncExternalStore(store.subscribe, store.state, () => CHECKING);
}
