import { type ConnectionState, type UseConsentRedirectResult, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { failureNoteOf } from "../failures/shortFailureWords.js";
import { ForgottenPassword } from "../FailureNotice/ForgottenPassword.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import { errorOf } from "../ui/errorOf.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { connectionCardWords } from "./connectionCardWords.js";
import { failureWords, notDoneWords, problemWords } from "./connectionSentences.js";

export interface RowProblemProps {
  readonly connection: ConnectionState;
  readonly repair: UseConsentRedirectResult | undefined;
}

/** What to do about what the row's line says, what failed besides, and why the way there couldn't be taken. */
export function RowProblem({ connection, repair }: RowProblemProps) {
  const copy = useCopy(connectionCardWords);
  const { status, failure } = connection;
  const bank = copy.theBank;
  const problem = problemWords(connection, bank, copy);
  const besides = status === "expiring" ? failureWords(connection, bank, copy) : undefined;
  const guidance = failure?.guidance;
  const error = errorOf(repair);
  const next = useNextTry(error);
  const hasRetryButton = useHasRetryButton(next);
  if (problem === undefined) return null;
  const note = guidance && failureNoteOf(guidance, copy.failureNote);
  return (
    <div className="bk-connection__problem">
      {/* A redirect that can’t help now says itself what can. */}
      {(note !== undefined || problem.next !== undefined) && next.type === "now" && (
        <p className="bk-text">{[note, problem.next].filter(Boolean).join(" ")}</p>
      )}
      {besides !== undefined && (
        <p className="bk-text">
          {[besides.what, besides.time ?? besides.next].filter(Boolean).join(" ")}
        </p>
      )}
      {error !== undefined && (
        <p className="bk-text bk-connection__error" role="alert">
          {notDoneWords(error, next, copy, "open", bank)}
        </p>
      )}
      <StageMeaning bank={bank} stage={guidance?.connectorStage} />
      <ForgottenPassword bank={bank} action={guidance?.action} />
      {next.type !== "now" && hasRetryButton && (
        <div className="bk-actions">
          <RetryButton next={next} />
        </div>
      )}
    </div>
  );
}
