import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { useRef } from "react";
import { Button } from "../ui/Button.js";
import { nothingHasFocus } from "../ui/focus.js";
import { challengeAnnouncement, rejection } from "./challengeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { type NotSent, useNotSent } from "./useNotSent.js";
import { focusVisibly } from "../ui/moveFocus.js";
import { useOnChange } from "../ui/useOnChange.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";

export interface ChallengeAsideProps {
  readonly mfa: UseMfaChallengeResult;
  readonly bank: string;
  /** All new codes have been used: nothing can be answered once the time has run out. */
  readonly noMoreCodes: boolean;
  /** Whether the button takes the focus from wherever it is; otherwise only when nothing has it. */
  readonly takesFocus: boolean;
  readonly onAnswer: () => void;
}

/** What remains of a challenge that was put aside: a line with its status, and a button to answer it while that helps. */
export function ChallengeAside(props: ChallengeAsideProps) {
  const { mfa, bank, noMoreCodes, takesFocus, onAnswer } = props;
  const copy = useCopy(mfaPromptWords);
  const options = { copy, bank, secondsLeft: undefined };
  const notSent = useNotSent(mfa);
  const returnButton = useRef<HTMLButtonElement>(null);
  const { ref, onFocus, onBlur } = useRestoredFocus<HTMLDivElement>();
  const isOver = mfa.status === "expired" && noMoreCodes;

  useOnChange(takesFocus, () => {
    // "Not now" is gone, so it may be that nothing has the focus.
    const button = returnButton.current;
    if (button && (takesFocus || nothingHasFocus(button))) focusVisibly(button);
  });

  return (
    <div
      ref={ref}
      onFocus={onFocus}
      onBlur={onBlur}
      className="bk bk-card bk-aside"
      data-status={mfa.status}
      tabIndex={-1}
    >
      <p className="bk-text" role="status">
        {isOver
          ? `${copy.mfa.noMoreCodes}. ${copy.mfa.noMoreCodesNext(bank)}`
          : // An answer may have been under way when it was put aside.
            (notSent?.words ??
            rejection(mfa, options) ??
            (challengeAnnouncement(mfa, options) || copy.mfa.stillWaiting(bank)))}
      </p>
      {!isOver && canAnswer(mfa, notSent) && (
        <Button ref={returnButton} variant="primary" onClick={onAnswer}>
          {copy.mfa.answerNow}
        </Button>
      )}
    </div>
  );
}

/** Whether the challenge, brought back, has anything to press: no answer is under way, and one can be sent. */
function canAnswer({ status }: UseMfaChallengeResult, notSent: NotSent | undefined): boolean {
  if (status === "submitting" || status === "accepted") return false;
  // Once signed in again the answer can be sent.
  return notSent === undefined || notSent.next.type === "sign-in";
}
