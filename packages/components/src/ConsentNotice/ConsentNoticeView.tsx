"use client";

import type { UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import { Note } from "../ui/Note.js";
import { Reserved } from "../ui/Reserved.js";
import { dueAction, dueLabel } from "./consentDue.js";
import { type NoticeWords, noticeWords, quietWords } from "./noticeSentences.js";
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
  /**
   * Holds its place from the first paint on, so that nothing moves when the answer comes; while nothing is due,
   * one quiet line says so there.
   *
   * @default false: it takes no place until there is something to say, and moves what is below when it comes
   */
  readonly reserve?: boolean | undefined;
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
  const { consent, appName, reserve = false, className } = props;
  const copy = useCopy(consentNoticeWords);
  const due = noticeWords(consent, appName, copy);
  const words = due ?? (reserve ? quietWords(consent, appName, copy) : undefined);
  if (words === undefined && !reserve) return null;
  const note = words && <Words words={words} isDue={due !== undefined} {...props} />;
  return (
    <div className={withClass("bk bk-due", className)} data-status={consent.status}>
      {reserve ? <Reserved of="due">{note}</Reserved> : note}
    </div>
  );
}

interface WordsProps extends ConsentNoticeViewProps {
  readonly words: NoticeWords;
  readonly isDue: boolean;
}

function Words({ words, isDue, consent, redirect, changes, reserve = false }: WordsProps) {
  const copy = useCopy(consentNoticeWords);
  const { tone, icon, title, next } = words;
  const isChanged = dueAction(consent) === "update";
  // Nobody knows how long it is, so where the place is held it opens with the button.
  const isFolded = reserve;
  return (
    <Note tone={tone} icon={icon}>
      <div className="bk-due__words" role="status">
        <p className="bk-text bk-note__title">{title}</p>
        {isChanged && changes === undefined && !isFolded && (
          <p className="bk-text">{copy.connect.changesUnknown}</p>
        )}
        <p className="bk-text">{next}</p>
      </div>
      {isChanged && !isFolded && changes}
      {redirect && isDue && (
        <ConnectButtonView
          className="bk-due__button"
          redirect={redirect}
          action={dueAction(consent)}
          changes={isFolded ? changes : null}
          icon={null}
        >
          {dueLabel(consent, copy.consentDue)}
        </ConnectButtonView>
      )}
    </Note>
  );
}
