"use client";

import type { UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
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
  const { consent, appName, redirect, className } = props;
  const copy = useCopy(consentNoticeWords);
  const words = noticeWords(consent, appName, copy);
  if (words === undefined) return null;
  const { tone, icon, title, next } = words;
  return (
    <div className={withClass("bk bk-due", className)} data-status={consent.status}>
      <Note tone={tone} icon={icon}>
        <div className="bk-due__words" role="status">
          <p className="bk-text bk-note__title">{title}</p>
          <p className="bk-text">{next}</p>
        </div>
        {redirect && (
          <ConnectButtonView
            className="bk-due__button"
            redirect={redirect}
            action={dueAction(consent)}
            icon={null}
          >
            {dueLabel(consent, copy.consentDue)}
          </ConnectButtonView>
        )}
      </Note>
    </div>
  );
}
