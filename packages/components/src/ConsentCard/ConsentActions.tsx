import type { UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { ConnectButtonView } from "../ConnectButton/ConnectButtonView.js";
import { dueAction, dueLabel } from "../ConsentNotice/consentDue.js";
import { Button } from "../ui/Button.js";
import { isValid } from "./shownConsent.js";
import { useCopy } from "../copy/useCopy.js";
import { consentCardWords } from "./consentCardWords.js";

export interface ConsentActionsProps {
  readonly consent: UseConsentResult;
  readonly redirect: UseConsentRedirectResult | undefined;
  readonly manage: UseConsentRedirectResult | undefined;
  /** What has changed in the app’s policy, for somebody who reviews it. */
  readonly changes: ReactNode;
  /** Asks whether sharing is to stop. */
  readonly onStop: ((consentId: string) => void) | undefined;
}

/**
 * What the person can do about their consent: what is due, else the page where they manage it; and a quiet button to
 * stop. No more than two, so that their place is known before the consent is.
 */
export function ConsentActions(props: ConsentActionsProps) {
  const { consent, redirect, manage, changes, onStop } = props;
  const copy = useCopy(consentCardWords);
  const due = redirect && dueLabel(consent, copy.consentDue);
  const canManage = isValid(consent) && manage !== undefined && due === undefined;
  if (consent.status === "loading")
    return (
      <HeldActions count={[redirect ?? manage, onStop].filter((one) => one !== undefined).length} />
    );
  if (due === undefined && !canManage && !(isValid(consent) && onStop)) return null;
  return (
    <div className="bk-actions bk-consent__actions">
      {redirect && due !== undefined && (
        <ConnectButtonView
          redirect={redirect}
          action={dueAction(consent)}
          changes={changes}
          icon={null}
        >
          {due}
        </ConnectButtonView>
      )}
      {canManage && (
        <ConnectButtonView redirect={manage} action="manage" variant="secondary" icon={null} />
      )}
      {isValid(consent) && onStop && (
        <Button
          variant="quiet"
          className="bk-consent__stop"
          onClick={() => onStop(consent.consentId)}
        >
          {copy.consent.stop}
        </Button>
      )}
    </div>
  );
}

/** As high as the buttons that come. */
function HeldActions({ count }: { readonly count: number }) {
  if (count === 0) return null;
  return (
    <div className="bk-actions bk-consent__actions" aria-hidden="true">
      {Array.from({ length: count }, (_, index) => (
        <span key={index} className="bk-held__button" />
      ))}
    </div>
  );
}
