import { type ConnectionState, type UseConsentRedirectResult, useNextTry } from "@basiq-kit/hooks";
import { dayWords } from "../copy/dates.js";
import { Button } from "../ui/Button.js";
import { alertIcon, clockIcon } from "../ui/icons.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { Note } from "../ui/Note.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { bankOf, notDoneWords } from "./connectionSentences.js";
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
  const error = repair?.status === "error" ? repair.error : undefined;
  const nextTry = useNextTry(error);
  const hasRetryButton = useHasRetryButton(nextTry);
  const problem = problemWords(connection, bank, copy);
  if (problem === undefined) return null;
  const { what, next, button } = problem;
  return (
    <Note
      tone="caution"
      icon={connection.status === "expiring" ? clockIcon : alertIcon}
      title={what}
      text={next}
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
      {error !== undefined && (
        <p className="bk-text" role="alert">
          {notDoneWords(error, nextTry, copy)}
        </p>
      )}
    </Note>
  );
}

interface Problem {
  readonly what: string;
  readonly next: string;
  /** Leads to the Consent UI; `undefined` for what is done elsewhere. */
  readonly button: string | undefined;
}

function problemWords(
  connection: ConnectionState,
  bank: string,
  { locale, action, connection: words }: ConnectionCardWords,
): Problem | undefined {
  const { recommendedAction } = connection;
  if (recommendedAction === "none") return undefined;
  if (connection.status === "expiring") {
    const { expiresInDays, expiresAt } = connection;
    return {
      what: words.endsIn(expiresInDays, dayWords(locale, expiresAt)),
      next: words.problem.expiring.next(bank),
      button: words.reauthorise,
    };
  }
  const { what, next } = words.problem[recommendedAction];
  const buttons = {
    reauthorise: words.reauthorise,
    "update-credentials": action.updateCredentials,
    "open-bank": undefined,
    finish: words.finish,
    "give-consent": action.giveConsent,
  };
  return { what: what(bank), next: next(bank), button: buttons[recommendedAction] };
}
