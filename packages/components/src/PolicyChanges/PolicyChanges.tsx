"use client";

import { useConsent } from "@basiq-kit/hooks";
import { PolicyChangesView, type PolicyChangesViewProps } from "./PolicyChangesView.js";

export type PolicyChangesProps = Pick<PolicyChangesViewProps, "policy" | "className">;

/**
 * What has changed in the app's policy since the person agreed, beside what stays: for the `changes` of
 * `ConsentNotice`, `ConsentCard` and `ConnectButton`, or anywhere before an `update`. Draws nothing unless
 * Basiq says that it has changed.
 *
 * Basiq documents no request that reads a policy, so write yours down once, as it is in Basiq's dashboard.
 *
 * @example
 * <ConsentNotice appName="Ledgerbird" changes={<PolicyChanges policy={policy} />} />
 */
export function PolicyChanges(props: PolicyChangesProps) {
  const consent = useConsent();
  return <PolicyChangesView {...props} consent={consent} />;
}
