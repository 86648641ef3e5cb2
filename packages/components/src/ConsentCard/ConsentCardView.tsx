"use client";

import type { RemovalState, UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef, useState } from "react";
import { infoIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { ReadError } from "../ui/ReadError.js";
import { Stale } from "../ui/Stale.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { ConsentActions } from "./ConsentActions.js";
import { ConsentBadge } from "./ConsentBadge.js";
import { ConsentReceipt } from "./ConsentReceipt.js";
import { ConsentSkeleton } from "./ConsentSkeleton.js";
import type { ConsentTerms } from "./consentTerms.js";
import { isValid, shownConsent } from "./shownConsent.js";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";
import { WithdrawDialog } from "./WithdrawDialog.js";
import { requireAfterWithdrawal } from "../ui/requireAfterWithdrawal.js";
import { withClass } from "../ui/withClass.js";

export interface ConsentCardViewProps extends ConsentTerms {
  /** The result of `useConsent`. */
  readonly consent: UseConsentResult;
  /** How many connections end with the consent. @default unknown: it says "all" */
  readonly connections?: number | undefined;
  /** The state of the withdrawal, from `useRevokeConsent`. @default none */
  readonly withdrawal?: RemovalState;
  /** Ends the consent, once the person has confirmed it; without it there is no such button. */
  readonly onWithdraw?: ((consentId: string) => void) | undefined;
  /** Called when the person decides to keep sharing, to reset a withdrawal that failed. */
  readonly onKeep?: (() => void) | undefined;
  /** The result of `useConsentRedirect` for the consent's `recommendedAction`. @default no button */
  readonly redirect?: UseConsentRedirectResult | undefined;
  /** The result of `useConsentRedirect` for `manage`. @default no button */
  readonly manage?: UseConsentRedirectResult | undefined;
  /**
   * What has changed in the app’s policy since the person agreed: `PolicyChanges`. @default that it can’t be
   * shown here
   */
  readonly changes?: ReactNode;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

const NONE: RemovalState = { status: "idle" };

/**
 * Draws a person's consent in any state, like a receipt.
 *
 * Use it when the states come from elsewhere; `ConsentCard` is the one that reads and ends the
 * consent by itself.
 *
 * @example
 * <ConsentCardView consent={useConsent()} {...terms} />
 */
export function ConsentCardView(props: ConsentCardViewProps) {
  const { connections, withdrawal = NONE, onWithdraw, onKeep, redirect, manage } = props;
  const { changes, headingLevel = 3, className, appName } = props;
  requireAfterWithdrawal("ConsentCard", props.afterWithdrawal);
  const copy = useCopy(consentCardWords);
  const titleId = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusProps = useRestoredFocus<HTMLElement>(heading);
  const [askedId, setAskedId] = useState<string>();
  const consent = shownConsent(props.consent, withdrawal);

  const isAsked = "consentId" in consent && consent.consentId === askedId;
  const rootProps = {
    ...focusProps,
    className: withClass("bk bk-card bk-consent", className),
    "data-status": consent.status,
  };
  if (consent.status === "loading" || consent.status === "error")
    return (
      <section {...rootProps}>
        {consent.status === "loading" ? (
          <ConsentSkeleton />
        ) : (
          <ReadError error={consent.error} onRetry={() => void consent.retry()} />
        )}
      </section>
    );

  const Heading = `h${headingLevel}` as const;
  const title = copy.consent.title[isValid(consent) ? "valid" : consent.status];
  return (
    <section {...rootProps} aria-labelledby={titleId}>
      {consent.refetchError && <Stale />}
      <div className="bk-consent__head">
        <Heading ref={heading} id={titleId} className="bk-title" tabIndex={-1}>
          {title(appName)}
        </Heading>
        {consent.status !== "none" && <ConsentBadge consent={consent} />}
      </div>
      {consent.status === "none" && (
        <p className="bk-text bk-consent__none">{copy.consent.none(appName)}</p>
      )}
      {isValid(consent) && consent.policyChanged && (
        <Note tone="caution" icon={infoIcon} title={copy.consentDue.changed(appName)}>
          {changes === undefined && <p className="bk-text">{copy.connect.changesUnknown}</p>}
          <p className="bk-text">{copy.consentDue.changedNext}</p>
          {changes}
        </Note>
      )}
      {consent.status !== "none" && (
        <ConsentReceipt consent={consent} terms={props} connections={connections} />
      )}
      <ConsentActions
        consent={consent}
        redirect={redirect}
        manage={manage}
        onStop={
          onWithdraw && "consentId" in consent ? () => setAskedId(consent.consentId) : undefined
        }
      />
      {isAsked && isValid(consent) && onWithdraw && (
        <WithdrawDialog
          terms={props}
          connections={connections}
          withdrawal={withdrawal}
          onWithdraw={() => onWithdraw(askedId)}
          onCancel={() => {
            setAskedId(undefined);
            onKeep?.();
          }}
        />
      )}
    </section>
  );
}
