import type { Failure, Guidance, GuidanceAction } from "@basiq-kit/hooks";
import { BankText } from "../internal/BankText.js";
import { Button } from "../internal/Button.js";
import { type JobProgressCopy, useJobCopy } from "./useJobCopy.js";

export interface JobFailureProps {
  readonly failure: Failure;
  readonly guidance: Guidance;
  readonly bank: string;
  /** What support asks for, usually the job's id. */
  readonly reference?: string | undefined;
  readonly actions?: FailureActions | undefined;
}

/**
 * What the app does about a failure, by what guidance asks for: only what the app can do has a
 * button.
 */
export type FailureActions = {
  readonly [Type in ActionWithButton]?: (() => void) | undefined;
};

/** What went wrong, what to do about it, and, small, the reference: in that order. */
export function JobFailure({ failure, guidance, bank, reference, actions }: JobFailureProps) {
  const copy = useJobCopy();
  const { what, next } = copy.failure[guidance.reason];
  const button = actionButton(guidance.action, copy);
  const act = button && actions?.[button.type];
  return (
    <div className="bk-failure" data-severity={guidance.severity}>
      <p className="bk-text bk-failure__what">{what(bank)}</p>
      <p className="bk-text">{next(bank)}</p>
      {failure.detail !== undefined && isForPeople(failure.detail) && (
        <BankText bank={bank} text={failure.detail} className="bk-meta" />
      )}
      {act !== undefined && (
        <Button variant="primary" className="bk-failure__action" onClick={() => act()}>
          {button?.label}
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

type ActionWithButton = Exclude<GuidanceAction["type"], "retry-later" | "wait" | "none">;

interface ActionButton {
  readonly type: ActionWithButton;
  readonly label: string;
}

/** The one button, or none where there is nothing to press. */
function actionButton(
  { type }: GuidanceAction,
  { action }: JobProgressCopy,
): ActionButton | undefined {
  switch (type) {
    case "update-credentials":
      return { type, label: action.updateCredentials };
    case "open-bank":
    case "retry":
      return { type, label: action.retry };
    case "give-consent":
      return { type, label: action.giveConsent };
    case "contact-support":
      return { type, label: action.contactSupport };
    case "retry-later":
    case "wait":
    case "none":
      return undefined;
    default:
      return type satisfies never;
  }
}
