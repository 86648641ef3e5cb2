"use client";

import type { ConsentRecord, UseConsentsResult } from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef } from "react";
import { ReadError } from "../ui/ReadError.js";
import { requireAfterWithdrawal } from "../ui/requireAfterWithdrawal.js";
import { Stale } from "../ui/Stale.js";
import { useCopy } from "../copy/useCopy.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { withClass } from "../ui/withClass.js";
import { HeldEarlier } from "./HeldEarlier.js";
import { HeldRecord } from "./HeldRecord.js";
import { ConsentRecords } from "./ConsentRecords.js";
import { consentHistoryWords } from "./consentHistoryWords.js";
import type { ConsentBanks, ConsentRecordTerms } from "./consentRecordTerms.js";

export interface ConsentHistoryViewProps extends ConsentRecordTerms {
  /** The result of `useConsents`. */
  readonly consents: UseConsentsResult;
  /** The banks and accounts of a consent, where the app knows them. @default left out */
  readonly banksOf?: ((consent: ConsentRecord) => ConsentBanks | undefined) | undefined;
  /**
   * What the app said when a consent was given, where it keeps its terms by date: they stand on that consent's receipt.
   *
   * @default the app's terms, which a past consent's receipt calls what the app says today
   */
  readonly termsOf?: ((consent: ConsentRecord) => ConsentRecordTerms | undefined) | undefined;
  /** How many consents the app expects: as much place is held while they load. @default 1 */
  readonly expectedCount?: number | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a person's consents in any state: the present one, and earlier ones folded, each with why it ended and a
 * receipt to print or save.
 *
 * Use it when the states come from elsewhere; `ConsentHistory` is the one that reads them by itself.
 *
 * @example
 * <ConsentHistoryView consents={useConsents()} {...terms} />
 */
export function ConsentHistoryView(props: ConsentHistoryViewProps) {
  const {
    consents,
    banksOf,
    termsOf,
    expectedCount = 1,
    headingLevel = 3,
    className,
    ...terms
  } = props;
  requireAfterWithdrawal("ConsentHistory", terms.afterWithdrawal);
  const { consentRecord: words, read } = useCopy(consentHistoryWords);
  const titleId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const focusProps = useRestoredFocus<HTMLElement>(title);
  const Heading = `h${headingLevel}` as const;
  return (
    <section
      {...focusProps}
      className={withClass("bk bk-card bk-records", className)}
      data-status={consents.status}
      aria-labelledby={titleId}
    >
      <Heading ref={title} id={titleId} className="bk-title" tabIndex={-1}>
        {words.title(terms.appName)}
      </Heading>
      <div className="bk-records__body">{body()}</div>
    </section>
  );

  function body(): ReactNode {
    switch (consents.status) {
      case "loading":
        return (
          <>
            <span className="bk-hidden">{read.loading}</span>
            <ul className="bk-records__rows">
              <HeldRecord label={words.details} />
            </ul>
            {expectedCount > 1 && <HeldEarlier label={words.earlier(expectedCount - 1)} />}
          </>
        );
      case "error":
        return <ReadError error={consents.error} onRetry={() => void consents.retry()} />;
      case "ready":
        return (
          <>
            {consents.refetchError !== undefined && <Stale />}
            {consents.consents.length === 0 ? (
              <p className="bk-text bk-records__none">{words.none(terms.appName)}</p>
            ) : (
              <ConsentRecords
                consents={consents.consents}
                activeId={consents.activeId}
                terms={terms}
                termsOf={termsOf}
                banksOf={banksOf}
              />
            )}
          </>
        );
      default:
        return consents satisfies never;
    }
  }
}
