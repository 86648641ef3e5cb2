"use client";

import { type ConsentPolicy, policyDrift, type UseConsentResult } from "@basiq-kit/hooks";
import { isValid } from "../ConsentCard/shownConsent.js";
import { dayWords } from "../copy/dates.js";
import { useCopy } from "../copy/useCopy.js";
import { withClass } from "../ui/withClass.js";
import { changeRows, isShown } from "./changeRow.js";
import { ChangesList } from "./ChangesList.js";
import { policyChangesWords } from "./policyChangesWords.js";

export interface PolicyChangesViewProps {
  /** The result of `useConsent`. */
  readonly consent: UseConsentResult;
  /** What the app asks for now. @default unknown: it says that it can’t be shown here */
  readonly policy?: ConsentPolicy | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws what is new, different, gone and the same between a consent and a policy; nothing unless Basiq says that the
 * policy has changed since the person agreed.
 *
 * Use it when the state comes from elsewhere; `PolicyChanges` is the one that reads the consent by itself.
 *
 * @example
 * <PolicyChangesView consent={useConsent()} policy={policy} />
 */
export function PolicyChangesView({ consent, policy, className }: PolicyChangesViewProps) {
  const copy = useCopy(policyChangesWords);
  const { policyChanges: words, locale } = copy;
  if (!isValid(consent) || !consent.policyChanged) return null;
  const drift = policyDrift(consent, policy);
  const changes = drift.status === "different" ? drift.changes.filter(isShown) : [];
  // Something is different that can't be shown: to say that nothing is would be untrue.
  const status = drift.status === "different" && changes.length === 0 ? "unknown" : drift.status;
  const rootProps = { className: withClass("bk bk-changes", className), "data-status": status };
  if (drift.status !== "different" || changes.length === 0)
    return <p {...rootProps}>{status === "same" ? words.same : copy.connect.changesUnknown}</p>;
  const since = consent.givenAt && dayWords(locale, consent.givenAt);
  return (
    <div {...rootProps}>
      <ChangesList
        title={words.title(since || undefined)}
        rows={changeRows(changes, drift.unchanged, copy)}
      />
    </div>
  );
}
