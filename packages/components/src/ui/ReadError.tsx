import { type BasiqError, useNextTry } from "@basiq-kit/hooks";
import { ErrorNote } from "./ErrorNote.js";
import { readErrorWords } from "./readErrorWords.js";
import { RetryButton, useHasRetryButton } from "./RetryButton.js";
import { useCopy } from "../copy/useCopy.js";
import { readWords } from "./readWords.js";

export interface ReadErrorProps {
  readonly error: BasiqError;
  readonly onRetry: () => void;
}

/** Shown instead of what couldn't be loaded: why, and when to try again, or the button that can help now. */
export function ReadError({ error, onRetry }: ReadErrorProps) {
  const copy = useCopy(readWords);
  const next = useNextTry(error);
  const hasButton = useHasRetryButton(next);
  return (
    <ErrorNote error={error} actions={hasButton && <RetryButton next={next} onRetry={onRetry} />}>
      {readErrorWords(error, next, copy)}
    </ErrorNote>
  );
}
