import { type ConnectionState, type UseConsentRedirectResult, useNextTry } from "@basiq-kit/hooks";
import type { FailureReferences } from "../copy/references.js";
import { errorOf } from "../ui/errorOf.js";
import { actionLabel } from "../failures/actionButton.js";
import { Button } from "../ui/Button.js";
import { alertIcon, clockIcon } from "../ui/icons.js";
import { ForgottenPassword, forgottenPasswordUrl } from "../FailureNotice/ForgottenPassword.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { Note } from "../ui/Note.js";
import { References } from "../ui/References.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import {
  bankOf,
  failureWords,
  notDoneWords,
  problemWords,
  type ProblemWords,
} from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { type ConnectionCardWords, connectionCardWords } from "./connectionCardWords.js";

export interface ConnectionProblemProps {
  readonly connection: ConnectionState;
  readonly repair: UseConsentRedirectResult | undefined;
  /** The id of what to do next, to which the refresh button refers where that says why it can't be pressed. */
  readonly nextId: string;
}

/** What the connection needs, and the one button for it; below it, what failed besides. */
export function ConnectionProblem(props: ConnectionProblemProps) {
  const { connection, nextId } = props;
  const copy = useCopy(connectionCardWords);
  const bank = bankOf(connection, copy);
  const problem = problemWords(connection, bank, copy);
  const besides =
    connection.status === "expiring" ? failureWords(connection, bank, copy) : undefined;
  return (
    <>
      {problem !== undefined && (
        <ProblemNote
          {...props}
          problem={problem}
          bank={bank}
          failure={besides ? undefined : connection.failure}
          references={besides ? {} : supported(connection)}
        />
      )}
      {besides !== undefined && (
        <Note
          tone="caution"
          icon={alertIcon}
          title={besides.what}
          text={besides.next !== undefined && <span id={nextId}>{besides.next}</span>}
        >
          <StageMeaning bank={bank} stage={connection.failure?.guidance.connectorStage} />
          <References references={supported(connection)} />
        </Note>
      )}
    </>
  );
}

/** What support looks up, where only support can help. */
function supported({ connectionId, failure }: ConnectionState): FailureReferences {
  if (failure?.guidance.action.type !== "contact-support") return {};
  const { userId, jobId } = failure;
  return { userId, connectionId, jobId };
}

interface ProblemNoteProps extends ConnectionProblemProps {
  readonly problem: ProblemWords;
  readonly bank: string;
  /** What it says, if it is a failure that it says. */
  readonly failure: ConnectionState["failure"];
  readonly references: FailureReferences;
}

function ProblemNote(props: ProblemNoteProps) {
  const { connection, repair, nextId, problem, bank, failure, references } = props;
  const copy = useCopy(connectionCardWords);
  const error = errorOf(repair);
  const nextTry = useNextTry(error);
  const hasRetryButton = useHasRetryButton(nextTry);
  const button = buttonWords(connection, copy);
  const hasButton =
    repair !== undefined && button !== undefined && (nextTry.type === "now" || hasRetryButton);
  const action = failure?.guidance.action;
  return (
    <Note
      tone="caution"
      icon={connection.status === "expiring" ? clockIcon : alertIcon}
      title={problem.what}
      text={
        // A redirect that can’t help now says itself what can.
        nextTry.type === "now" &&
        problem.next !== undefined && <span id={nextId}>{problem.next}</span>
      }
      actions={
        (hasButton || forgottenPasswordUrl(action) !== undefined) && (
          <>
            {hasButton &&
              (nextTry.type !== "now" ? (
                <RetryButton next={nextTry} />
              ) : (
                <Button
                  variant="primary"
                  busy={isLeaving(repair)}
                  onClick={repair.redirect}
                  onPointerEnter={repair.prepare}
                  onFocus={repair.prepare}
                >
                  {button}
                </Button>
              ))}
            <ForgottenPassword bank={bank} action={action} />
          </>
        )
      }
    >
      <StageMeaning bank={bank} stage={failure?.guidance.connectorStage} />
      <References references={references} />
      {error !== undefined && (
        <p className="bk-text" role="alert">
          {notDoneWords(error, nextTry, copy)}
        </p>
      )}
    </Note>
  );
}

/** Leads to the Consent UI; `undefined` for what is done elsewhere. */
function buttonWords(
  { recommendedAction: action, failure }: ConnectionState,
  { action: actions, connection: words }: ConnectionCardWords,
): string | undefined {
  switch (action) {
    case "reauthorise":
      return actions.reauthorise;
    case "update-credentials":
      return actionLabel(action, failure?.guidance.reason, actions);
    case "sign-in-again":
      return actions.signInAgain;
    case "finish":
      return words.finish;
    case "give-consent":
      return actions.giveConsent;
    case "open-bank":
    case "contact-support":
    case "none":
      return undefined;
    default:
      return action satisfies never;
  }
}
