import { type BasiqError, type CanRefresh, type CheckupItem, useNextTry } from "@basiq-kit/hooks";
import { bankWords } from "../copy/bankName.js";
import { actionButton, type FailureActions, nextWords } from "../failures/actionButton.js";
import { failureCopyOf } from "../failures/failureWords.js";
import { ForgottenPassword, forgottenPasswordUrl } from "../FailureNotice/ForgottenPassword.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import { blockedWords } from "../RefreshFlow/refusalSentences.js";
import { Button } from "../ui/Button.js";
import { HeldWords } from "../ui/HeldWords.js";
import { Icon } from "../ui/Icon.js";
import { alertIcon, crossIcon, warningIcon } from "../ui/icons.js";
import { BankMark } from "../ui/BankMark.js";
import { Moment } from "../ui/Moment.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import { References } from "../ui/References.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { useCopy } from "../copy/useCopy.js";
import { type JobsCheckupWords, jobsCheckupWords } from "./jobsCheckupWords.js";

export interface CheckupRowProps {
  readonly item: CheckupItem;
  readonly actions: FailureActions | undefined;
  readonly onDismiss: ((item: CheckupItem) => void) | undefined;
  readonly logoHosts: readonly string[] | undefined;
  /** Whether the action that was pressed is running. */
  readonly busy?: boolean;
  /** Why the action that was pressed failed. */
  readonly problem?: BasiqError | undefined;
}

/** One bank: what happened, when, what to do, and one button for it. */
export function CheckupRow(props: CheckupRowProps) {
  const { item, actions, onDismiss, logoHosts, busy = false, problem } = props;
  const copy = useCopy(jobsCheckupWords);
  const { institution, isInstitutionLoading, guidance, failedAt } = item;
  const bank = bankWords(
    { institutionName: institution?.name, isNameLoading: isInstitutionLoading },
    copy,
  );
  const { what, next } = failureCopyOf(guidance, copy.failure);
  const nextTry = useNextTry(problem);
  const hasRetryButton = useHasRetryButton(nextTry);
  // Nobody should act on a bank before they can tell which one it is.
  const mayAct = nextTry.type === "now" && !isInstitutionLoading;
  const button =
    mayAct && !isBlocked(item) ? actionButton(guidance, actions, copy.action) : undefined;
  const hasLink = !isInstitutionLoading && forgottenPasswordUrl(guidance.action) !== undefined;
  const blocked = isInstitutionLoading ? undefined : blockedBesides(item, bank, copy);
  return (
    <li className="bk-checkup__item" data-tone={guidance.severity}>
      <BankMark institution={institution} isLoading={isInstitutionLoading} hosts={logoHosts} />
      <div className="bk-checkup__body">
        <p className="bk-text bk-checkup__what">
          <Icon icon={guidance.severity === "critical" ? alertIcon : warningIcon} />
          <span>{isInstitutionLoading ? <HeldWords words={what(bank)} /> : what(bank)}</span>
        </p>
        {/* A redirect that can’t help now says itself what can. */}
        {nextTry.type === "now" && (
          <p className="bk-text">
            {isInstitutionLoading ? (
              <HeldWords words={next(bank)} />
            ) : (
              // An instruction without its button would lead nowhere.
              (mayAct && button === undefined && atCardWords(item, bank, copy)) ||
              nextWords(guidance, next(bank), copy)
            )}
          </p>
        )}
        {nextTry.type === "now" && blocked !== undefined && <p className="bk-text">{blocked}</p>}
        {failedAt !== undefined && (
          <p className="bk-meta">
            <Moment at={failedAt} words={copy.checkup.failedOn} />
          </p>
        )}
        {guidance.action.type === "contact-support" && <References references={item} />}
        {!isInstitutionLoading && <StageMeaning bank={bank} stage={guidance.connectorStage} />}
        {(button !== undefined || hasLink) && (
          <div className="bk-actions">
            {button !== undefined && (
              <Button
                aria-label={copy.checkup.actionFor(button.label, bank)}
                busy={busy}
                onClick={() => !busy && button.act()}
              >
                {button.label}
              </Button>
            )}
            {hasLink && <ForgottenPassword bank={bank} action={guidance.action} />}
          </div>
        )}
        {problem !== undefined && (
          <p className="bk-text bk-checkup__problem" role="alert">
            {readErrorWords(problem, nextTry, copy)}
          </p>
        )}
        {button === undefined && problem !== undefined && hasRetryButton && (
          <div className="bk-actions">
            <RetryButton next={nextTry} />
          </div>
        )}
      </div>
      {onDismiss !== undefined && !isInstitutionLoading && (
        <Button
          variant="quiet"
          className="bk-checkup__dismiss"
          aria-label={copy.checkup.dismiss(bank)}
          onClick={() => onDismiss(item)}
        >
          <Icon icon={crossIcon} />
        </Button>
      )}
    </li>
  );
}

/** Whether a refresh is the way on, and its card can’t do it now either. */
function isBlocked({ canRefresh, guidance: { action } }: CheckupItem): boolean {
  return !canRefresh.allowed && (action.type === "retry" || action.type === "open-bank");
}

/** Why it can’t be tried again yet, where there is something to do at the bank until then. */
function blockedBesides(
  { canRefresh, guidance: { action } }: CheckupItem,
  bank: string,
  copy: JobsCheckupWords,
): string | undefined {
  return action.type === "open-bank" && !canRefresh.allowed && !needsPerson(canRefresh)
    ? blockedWords(canRefresh, copy, bank)
    : undefined;
}

/** Where the person does what the row has no button for; `undefined` where no button is needed. */
function atCardWords(
  { connectionId, canRefresh, guidance: { action } }: CheckupItem,
  bank: string,
  copy: JobsCheckupWords,
): string | undefined {
  const { atCard } = copy.checkup;
  const fix = connectionId === undefined ? atCard.fixOneOfSeveral : atCard.fix;
  switch (action.type) {
    case "retry":
      if (canRefresh.allowed) return atCard.retry(bank);
      return needsPerson(canRefresh) ? fix(bank) : blockedWords(canRefresh, copy, bank);
    case "update-credentials":
    case "reauthorise":
      if (connectionId !== undefined || needsPerson(canRefresh)) return fix(bank);
      // No card asks for it, because none knows of this failure.
      return canRefresh.allowed
        ? atCard.refreshOneOfSeveral(bank)
        : blockedWords(canRefresh, copy, bank);
    case "give-consent":
      return atCard.fix(bank);
    case "open-bank":
    case "retry-later":
    case "wait":
    case "contact-support":
    // Its words say what to do: a row has no place for a file.
    case "choose-file":
    case "choose-bank":
    case "none":
      return undefined;
    default:
      return action satisfies never;
  }
}

function needsPerson(canRefresh: CanRefresh): boolean {
  return !canRefresh.allowed && canRefresh.reason === "cause-not-cleared";
}
