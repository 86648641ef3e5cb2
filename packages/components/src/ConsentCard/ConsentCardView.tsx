"use client";

import type { RemovalState, UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef, useState } from "react";
import { ReadError } from "../ui/ReadError.js";
import { StatusSpace } from "../ConnectorStatus/StatusSpace.js";
import { Stale } from "../ui/Stale.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { ConsentActions } from "./ConsentActions.js";
import { ConsentBadge } from "./ConsentBadge.js";
import { ConsentReceipt } from "./ConsentReceipt.js";
import { ConsentLead } from "./ConsentLead.js";
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
   * What has changed in the app’s policy since the person agreed: `PolicyChanges`. It is shown to somebody who
   * reviews the new terms, before they decide. @default that it can’t be shown here
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
  if (consent.status === "error")
    return (
      <section {...rootProps}>
        <ReadError error={consent.error} onRetry={() => void consent.retry()} />
      </section>
    );

  const Heading = `h${headingLevel}` as const;
  const isLoading = consent.status === "loading";
  const shown = consent.status === "loading" || consent.status === "none" ? undefined : consent;
  const title = copy.consent.title[titleOf(consent)];
  return (
    <section {...rootProps} aria-labelledby={titleId}>
      <div className="bk-consent__body">
        {"refetchError" in consent && consent.refetchError && <Stale />}
        <div>
          <div className="bk-consent__head">
            <Heading ref={heading} id={titleId} className="bk-title" tabIndex={-1}>
              {title(appName)}
            </Heading>
            {shown && <ConsentBadge consent={shown} />}
            {isLoading && <StatusSpace />}
          </div>
          {consent.status === "none" ? (
            <p className="bk-text bk-consent__none">{copy.consent.none(appName)}</p>
          ) : (
            <ConsentLead consent={shown} appName={appName} />
          )}
        </div>
        {consent.status !== "none" && (
          <ConsentReceipt consent={shown} terms={props} connections={connections} />
        )}
        <ConsentActions
          consent={consent}
          redirect={redirect}
          manage={manage}
          changes={changes}
          onStop={onWithdraw && setAskedId}
        />
      </div>
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

/** Until it is known, the card is named as most people's is. */
function titleOf(consent: Exclude<UseConsentResult, { status: "error" }>) {
  return consent.status === "loading" || isValid(consent) ? "valid" : consent.status;
}
