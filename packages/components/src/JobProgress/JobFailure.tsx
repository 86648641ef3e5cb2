import type { Failure, Guidance, GuidanceAction } from "@basiq-kit/hooks";
import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { BankText } from "../internal/BankText.js";
import { Button } from "../internal/Button.js";

export interface JobFailureProps {
  readonly failure: Failure;
  readonly guidance: Guidance;
  readonly bank: string;
  /** What support asks for, usually the job's id. */
  readonly reference?: string | undefined;
  readonly onAction?: ((action: GuidanceAction) => void) | undefined;
}

/** What went wrong, what to do about it, and, small, the reference: in that order. */
export function JobFailure({ failure, guidance, bank, reference, onAction }: JobFailureProps) {
  const copy = useCopy();
  const { what, next } = copy.failure[guidance.reason];
  const label = actionLabel(guidance.action, copy);
  return (
    <div className="bk-failure" data-severity={guidance.severity}>
      <p className="bk-text bk-failure__what">{what(bank)}</p>
      <p className="bk-text">{next(bank)}</p>
      {failure.detail !== undefined && isForPeople(failure.detail) && (
        <BankText bank={bank} text={failure.detail} className="bk-meta" />
      )}
      {label !== undefined && onAction !== undefined && (
        <Button
          variant="primary"
          className="bk-failure__action"
          onClick={() => onAction(guidance.action)}
        >
          {label}
        </Button>
      )}
      {reference !== undefined && (
        <p className="bk-meta bk-failure__reference">{copy.reference(reference)}</p>
      )}
    </div>
  );
}

/** A code such as `access_denied` tells a person nothing; a sentence has a space in it. */
function isForPeople(detail: string): boolean {
  return detail.trim().includes(" ");
}

/** The one button, or none where there is nothing to press. */
function actionLabel(action: GuidanceAction, { action: words }: BasiqCopy): string | undefined {
  switch (action.type) {
    case "update-credentials":
      return words.updateCredentials;
    case "open-bank":
    case "retry":
      return words.retry;
    case "give-consent":
      return words.giveConsent;
    case "contact-support":
      return words.contactSupport;
    case "retry-later":
    case "wait":
    case "none":
      return undefined;
    default:
      return action satisfies never;
  }
}
