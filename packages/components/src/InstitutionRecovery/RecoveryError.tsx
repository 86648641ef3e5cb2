import type { BasiqError, NextTry } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { ErrorNote } from "../ui/ErrorNote.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";

export interface RecoveryErrorProps {
  readonly error: BasiqError;
  /** What can be done, from `useNextTry`. */
  readonly next: NextTry;
  /** What it means for the person. */
  readonly children: ReactNode;
}

/** A request that failed. The button to try again is the one that was pressed; signing in is offered here. */
export function RecoveryError({ error, next, children }: RecoveryErrorProps) {
  const signsIn = useHasRetryButton(next) && next.type === "sign-in";
  return (
    <ErrorNote error={error} role="alert" actions={signsIn && <RetryButton next={next} />}>
      {children}
    </ErrorNote>
  );
}
