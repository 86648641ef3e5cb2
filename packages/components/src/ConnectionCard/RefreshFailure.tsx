import { type BasiqError, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { refusedWords, unlessOver } from "../RefreshFlow/refusalSentences.js";
import { ErrorNote } from "../ui/ErrorNote.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { connectionCardWords } from "./connectionCardWords.js";
import { notDoneWords } from "./connectionSentences.js";

export interface RefreshFailureProps {
  readonly error: BasiqError | undefined;
  readonly bank: string;
}

/** Why a refresh couldn't be started. */
export function RefreshFailure({ error, bank }: RefreshFailureProps) {
  const copy = useCopy(connectionCardWords);
  const next = useNextTry(error);
  const hasRetryButton = useHasRetryButton(next);
  const failed = unlessOver(error, next);
  if (failed === undefined) return null;
  return (
    <ErrorNote
      error={failed}
      role="alert"
      actions={next.type === "sign-in" && hasRetryButton && <RetryButton next={next} />}
    >
      {refusedWords(failed, copy, bank) ?? notDoneWords(failed, next, copy, "refresh", bank)}
    </ErrorNote>
  );
}
