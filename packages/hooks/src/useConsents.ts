"use client";

import { consentsQuery } from "./resources/consentsQuery.js";
import { type ConsentRecords, consentRecords } from "./state/consentRecords.js";
import type { Timed } from "./state/timed.js";
import { type Freshness, type NotYetRead, useResource } from "./react/useResource.js";
import { useTimed } from "./react/useTimed.js";

export type UseConsentsResult =
  | NotYetRead
  | ({ readonly status: "ready" } & ConsentRecords & Freshness);

/**
 * The person's consents, past and present: what was shared, from when to when, and why each ended. Shares its request
 * with `useConsent`, and renders again when the active one expires. Needs `serverUrl`.
 *
 * @example
 * const record = useConsents();
 * if (record.status === "ready") return record.consents.map((one) => <Row key={one.consentId} {...one} />);
 */
export function useConsents(): UseConsentsResult {
  const consents = useResource(consentsQuery, "useConsents");
  return useTimed((now): Timed<UseConsentsResult> => {
    if (consents.status !== "ready") return { state: consents, changesAt: undefined };
    const { state, changesAt } = consentRecords(consents.data, now);
    return { state: { status: "ready", ...state, ...consents.freshness }, changesAt };
  }, "useConsents");
}
