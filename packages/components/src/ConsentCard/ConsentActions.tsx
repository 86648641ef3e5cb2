import type { UseConsentRedirectResult, UseConsentResult } from "@basiq-kit/hooks";
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
  /** Asks whether sharing is to stop. */
  readonly onStop: (() => void) | undefined;
}

/** What the person can do about their consent: first what is due. */
export function ConsentActions({ consent, redirect, manage, onStop }: ConsentActionsProps) {
  const copy = useCopy(consentCardWords);
  const due = redirect && dueLabel(consent, copy.consentDue);
  const canStop = isValid(consent) && onStop !== undefined;
  const canManage = isValid(consent) && manage !== undefined;
  if (due === undefined && !canStop && !canManage) return null;
  return (
    <div className="bk-actions bk-consent__actions">
      {redirect && due !== undefined && (
        <ConnectButtonView
          redirect={redirect}
          action={dueAction(consent)}
          changes={null}
          icon={null}
        >
          {due}
        </ConnectButtonView>
      )}
      {canStop && <Button onClick={onStop}>{copy.consent.stop}</Button>}
      {canManage && (
        <ConnectButtonView redirect={manage} action="manage" variant="quiet" icon={null} />
      )}
    </div>
  );
}
