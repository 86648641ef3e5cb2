import type { NextTry } from "@basiq-kit/hooks";
import { useParts } from "../theme/PartsProvider.js";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "./Button.js";
import { readWords } from "./readWords.js";

export interface RetryButtonProps {
  /** What can be done, from `useNextTry`. */
  readonly next: NextTry;
  /** Without it the action itself is elsewhere, and only signing in is offered here. */
  readonly onRetry?: (() => void) | undefined;
}

/** The button that can help now: to try again, or to sign in to the app; nothing while none can. */
export function RetryButton({ next, onRetry }: RetryButtonProps) {
  const { read } = useCopy(readWords);
  const { onSignIn } = useParts();
  switch (next.type) {
    case "now":
      return onRetry === undefined ? null : <Button onClick={onRetry}>{read.tryAgain}</Button>;
    case "sign-in":
      return onSignIn === undefined ? null : <Button onClick={onSignIn}>{read.signIn}</Button>;
    case "later":
    case "never":
      return null;
    default:
      return next satisfies never;
  }
}

/** Whether there is such a button, because a note has no row for one that isn't there. */
export function useHasRetryButton(next: NextTry): boolean {
  const { onSignIn } = useParts();
  return next.type === "now" || (next.type === "sign-in" && onSignIn !== undefined);
}
