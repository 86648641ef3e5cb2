import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { useRef } from "react";
import { Button } from "../ui/Button.js";
import { nothingHasFocus } from "../ui/focus.js";
import { challengeAnnouncement, rejection } from "./challengeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { useNotSent } from "./useNotSent.js";
import { focusVisibly } from "../ui/moveFocus.js";
import { useOnChange } from "../ui/useOnChange.js";

export interface ChallengeAsideProps {
  readonly mfa: UseMfaChallengeResult;
  readonly bank: string;
  /** Whether the button takes the focus from wherever it is; otherwise only when nothing has it. */
  readonly takesFocus: boolean;
  readonly onAnswer: () => void;
}

/** What remains of a challenge that was put aside: a line with its status, and a button to answer it. */
export function ChallengeAside({ mfa, bank, takesFocus, onAnswer }: ChallengeAsideProps) {
  const copy = useCopy(mfaPromptWords);
  const options = { copy, bank, secondsLeft: undefined };
  const notSent = useNotSent(mfa);
  const returnButton = useRef<HTMLButtonElement>(null);
  const answered = mfa.status === "submitting" || mfa.status === "accepted";

  useOnChange(takesFocus, () => {
    // "Not now" is gone, so it may be that nothing has the focus.
    const button = returnButton.current;
    if (button && (takesFocus || nothingHasFocus(button))) focusVisibly(button);
  });

  return (
    <div className="bk bk-card bk-aside" data-status={mfa.status}>
      <p className="bk-text" role="status">
        {/* An answer may have been under way when it was put aside. */}
        {notSent?.words ??
          rejection(mfa, options) ??
          (challengeAnnouncement(mfa, options) || copy.mfa.stillWaiting(bank))}
      </p>
      {!answered && (
        <Button ref={returnButton} variant="primary" onClick={onAnswer}>
          {copy.mfa.answerNow}
        </Button>
      )}
    </div>
  );
}
