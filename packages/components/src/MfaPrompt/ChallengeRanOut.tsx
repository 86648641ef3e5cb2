import type { ChallengeInput } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { NewCodeButton } from "./NewCodeButton.js";

export interface ChallengeRanOutProps {
  readonly kind: ChallengeInput["kind"];
  readonly busy: boolean;
  /** Gets another code; without it there are no more. */
  readonly onNewCode: (() => void) | undefined;
  /** Brings the field back. */
  readonly onKeep: () => void;
  /** The button that puts the challenge aside. */
  readonly children: ReactNode;
}

/** What can be done once the time has run out: one way on, and quietly the field, since the countdown is an estimate. */
export function ChallengeRanOut(props: ChallengeRanOutProps) {
  const { kind, busy, onNewCode, onKeep, children } = props;
  const { mfa } = useCopy(mfaPromptWords);
  return (
    <>
      {(onNewCode !== undefined || children) && (
        <div className="bk-challenge__actions">
          {onNewCode !== undefined && <NewCodeButton kind={kind} busy={busy} onClick={onNewCode} />}
          {children}
        </div>
      )}
      {!busy && onNewCode !== undefined && (
        <Button variant="quiet" className="bk-challenge__keep" onClick={onKeep}>
          {mfa.answerAnyway(kind)}
        </Button>
      )}
    </>
  );
}
