import type { BasiqError } from "@basiq-kit/hooks";
import { Button } from "./Button.js";
import { ErrorNote } from "./ErrorNote.js";
import { readErrorWords } from "./readErrorWords.js";
import { useCopy } from "../copy/useCopy.js";
import { readWords } from "./readWords.js";

export interface ReadErrorProps {
  readonly error: BasiqError;
  readonly onRetry: () => void;
}

/** Shown instead of what couldn't be loaded: why, and a button to try again. */
export function ReadError({ error, onRetry }: ReadErrorProps) {
  const { read } = useCopy(readWords);
  return (
    <ErrorNote error={error} actions={<Button onClick={onRetry}>{read.tryAgain}</Button>}>
      {readErrorWords(error, read)}
    </ErrorNote>
  );
}
