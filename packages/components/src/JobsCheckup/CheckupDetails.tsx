import { type BasiqError, type CheckupItem, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { failureNoteOf } from "../failures/shortFailureWords.js";
import { ForgottenPassword } from "../FailureNotice/ForgottenPassword.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { crossIcon } from "../ui/icons.js";
import { Moment } from "../ui/Moment.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import { References } from "../ui/References.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { blockedBesides, checkupNext } from "./checkupNext.js";
import { jobsCheckupWords } from "./jobsCheckupWords.js";

export interface CheckupDetailsProps {
  readonly item: CheckupItem;
  readonly bank: string;
  /** Whether the row has the button that helps. */
  readonly hasButton: boolean;
  /** Why the action that was pressed failed. */
  readonly problem: BasiqError | undefined;
  readonly onDismiss: ((item: CheckupItem) => void) | undefined;
}

/** What a row opens: what to do, when it was, and what support asks for where that is the way on. */
export function CheckupDetails(props: CheckupDetailsProps) {
  const { item, bank, hasButton, problem, onDismiss } = props;
  const copy = useCopy(jobsCheckupWords);
  const { guidance, failedAt } = item;
  const nextTry = useNextTry(problem);
  const hasRetryButton = useHasRetryButton(nextTry);
  const note = failureNoteOf(guidance, copy.failureNote);
  const next = checkupNext(item, { bank, hasButton, copy });
  const blocked = blockedBesides(item, copy.theBank, copy);
  return (
    <>
      <div className="bk-checkup__body">
        {/* A redirect that can’t help now says itself what can. */}
        {nextTry.type === "now" && (note !== undefined || next !== undefined) && (
          <p className="bk-text">
            {note !== undefined && <span>{`${note} `}</span>}
            {next !== undefined && <span className="bk-checkup__next">{next}</span>}
          </p>
        )}
        {nextTry.type === "now" && blocked !== undefined && <p className="bk-text">{blocked}</p>}
        {problem !== undefined && (
          <p className="bk-text bk-checkup__problem" role="alert">
            {readErrorWords(problem, nextTry, copy)}
          </p>
        )}
        {problem !== undefined && nextTry.type !== "now" && hasRetryButton && (
          <div className="bk-actions">
            <RetryButton next={nextTry} />
          </div>
        )}
        <StageMeaning bank={copy.theBank} stage={guidance.connectorStage} />
        <ForgottenPassword bank={bank} action={guidance.action} />
        {guidance.action.type === "contact-support" && <References references={item} />}
        {failedAt !== undefined && (
          <p className="bk-meta">
            <Moment at={failedAt} words={copy.checkup.failedOn} />
          </p>
        )}
      </div>
      {onDismiss !== undefined && (
        <Button variant="quiet" className="bk-checkup__dismiss" onClick={() => onDismiss(item)}>
          <Icon icon={crossIcon} />
          <span>{copy.checkup.dismiss(bank)}</span>
        </Button>
      )}
    </>
  );
}
