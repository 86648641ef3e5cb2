"use client";

import type { UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import { Note } from "../ui/Note.js";
import { dueAction, dueLabel } from "./consentDue.js";
import { noticeWords } from "./noticeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { consentNoticeWords } from "./consentNoticeWords.js";
import { withClass } from "../ui/withClass.js";

export interface ConsentNoticeViewProps {
  /** The result of `useConsent`. */
  readonly consent: UseConsentResult;
  /** The name by which the person knows the app. */
  readonly appName: string;
  /**
   * The result of `useConsentRedirect` for the consent's `recommendedAction`. @default no button
   */
  readonly redirect?: UseConsentRedirectResult | undefined;
  /**
   * What has changed since the person agreed: `PolicyChanges`. @default that it can’t be shown here
   */
  readonly changes?: ReactNode;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws what is due about a consent, and nothing while nothing is.
 *
 * Use it when the states come from elsewhere; `ConsentNotice` is the one that asks by itself.
 *
 * @example
 * <ConsentNoticeView consent={useConsent()} appName="Ledgerbird" />
 */
export function ConsentNoticeView(props: ConsentNoticeViewProps) {
  const { consent, appName, redirect, changes, className } = props;
  const copy = useCopy(consentNoticeWords);
  const words = noticeWords(consent, appName, copy);
  if (words === undefined) return null;
  const { tone, icon, title, next } = words;
  const isChanged = dueAction(consent) === "update";
  return (
    <div className={withClass("bk bk-due", className)} data-status={consent.status}>
      <Note tone={tone} icon={icon}>
        <div className="bk-due__words" role="status">
          <p className="bk-text bk-note__title">{title}</p>
          {isChanged && changes === undefined && (
            <p className="bk-text">{copy.connect.changesUnknown}</p>
          )}
          <p className="bk-text">{next}</p>
        </div>
        {isChanged && changes}
        {redirect && (
          <ConnectButtonView
            className="bk-due__button"
            redirect={redirect}
            action={dueAction(consent)}
            changes={null}
            icon={null}
          >
            {dueLabel(consent, copy.consentDue)}
          </ConnectButtonView>
        )}
      </Note>
    </div>
  );
}
