import type { ReactNode } from "react";
import { ErrorNote } from "../ui/ErrorNote.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import type { NotSent } from "./useNotSent.js";

export interface ChallengeNotSentProps {
  readonly notSent: NotSent;
  /** The button that puts the challenge aside. */
  readonly children: ReactNode;
}

/** In the form's place while no answer can be sent: why, and the button that can help. */
export function ChallengeNotSent({ notSent, children }: ChallengeNotSentProps) {
  const { error, next, words } = notSent;
  const hasRetryButton = useHasRetryButton(next);
  const actions = (
    <>
      <RetryButton next={next} />
      {children}
    </>
  );
  return (
    <ErrorNote error={error} role="alert" actions={(hasRetryButton || children) && actions}>
      {words}
    </ErrorNote>
  );
}
