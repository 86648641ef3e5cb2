import { type ConnectionState, type UseConsentRedirectResult, useNextTry } from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { Button } from "../ui/Button.js";
import { alertIcon, clockIcon } from "../ui/icons.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { Note } from "../ui/Note.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { bankOf, notDoneWords, problemWords } from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { type ConnectionCardWords, connectionCardWords } from "./connectionCardWords.js";

export interface ConnectionProblemProps {
  readonly connection: ConnectionState;
  readonly repair: UseConsentRedirectResult | undefined;
}

/** What the connection needs, and the one button for it. */
export function ConnectionProblem({ connection, repair }: ConnectionProblemProps) {
  const copy = useCopy(connectionCardWords);
  const bank = bankOf(connection, copy);
  const error = errorOf(repair);
  const nextTry = useNextTry(error);
  const hasRetryButton = useHasRetryButton(nextTry);
  const problem = problemWords(connection, bank, copy);
  if (problem === undefined) return null;
  const { recommendedAction, failure } = connection;
  const button = buttonWords(recommendedAction, copy);
  return (
    <Note
      tone="caution"
      icon={connection.status === "expiring" ? clockIcon : alertIcon}
      title={problem.what}
      // A redirect that can’t help now says itself what can.
      text={nextTry.type === "now" ? problem.next : undefined}
      actions={
        repair !== undefined &&
        button !== undefined &&
        (nextTry.type !== "now" ? (
          hasRetryButton && <RetryButton next={nextTry} />
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
        ))
      }
    >
      {recommendedAction === "contact-support" && failure !== undefined && (
        <p className="bk-meta">{copy.reference(failure.jobId)}</p>
      )}
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
  action: ConnectionState["recommendedAction"],
  { action: actions, connection: words }: ConnectionCardWords,
): string | undefined {
  switch (action) {
    case "reauthorise":
      return actions.reauthorise;
    case "update-credentials":
      return actions.updateCredentials;
    case "sign-in-again":
      return words.signInAgain;
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
