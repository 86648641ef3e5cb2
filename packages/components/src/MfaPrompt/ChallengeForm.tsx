import { answerToSend } from "@basiq-kit/hooks";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { isTyping } from "../ui/focus.js";
import { alertIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import type { Asked } from "./AskedChallenge.js";
import { ChallengeField } from "./ChallengeField.js";
import { ChallengeNotice } from "./ChallengeNotice.js";
import { challengeKind, rejection } from "./challengeSentences.js";
import { ContinueButton } from "./ContinueButton.js";
import { fieldProblem } from "./fieldProblem.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { focusVisibly } from "../ui/moveFocus.js";
import { useOnChange } from "../ui/useOnChange.js";

export interface ChallengeFormProps {
  readonly mfa: Asked;
  readonly bank: string;
  /** What the primary button says. */
  readonly send: string;
  /** The ids of what a screen reader says of the first field. */
  readonly describedBy: string;
  readonly takesFocus: boolean;
  /** Called when something is typed. */
  readonly onTyped: () => void;
  /** Called when it is sent, and no longer in the page. */
  readonly onSent: () => void;
  /** The secondary button, such as one that puts the challenge aside. */
  readonly children?: ReactNode;
}

/** The fields of a challenge and its one primary button. */
export function ChallengeForm(props: ChallengeFormProps) {
  const { mfa, bank, send, describedBy, takesFocus, onTyped, onSent, children } = props;
  const copy = useCopy(mfaPromptWords);
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const [empty, setEmpty] = useState<readonly number[]>([]);
  const { challenge, status } = mfa;
  const kind = challengeKind(challenge);
  const options = { mfa, empty, copy, bank, secondsLeft: undefined };
  const rejected = rejection(mfa, options);
  const accepted = status === "accepted";

  useEffect(() => {
    // Don't take the focus from someone who is typing: the rest would go to the wrong bank.
    const [first] = fields.current;
    if (takesFocus && first && !isTyping(first)) focusVisibly(first);
  }, [takesFocus]);

  useOnChange(rejected, () => {
    // After a wrong answer the person can correct it at once.
    if (rejected !== undefined) focusVisibly(fields.current[0]);
  });

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (status === "submitting" || accepted) return;
    const typed = fields.current
      .slice(0, challenge.inputs.length)
      .map((field) => field?.value ?? "");
    const missing = typed.flatMap((text, index) =>
      answerToSend(kind, text) === "" ? [index] : [],
    );
    if (kind !== "confirm" && missing.length > 0) {
      setEmpty(missing);
      focusVisibly(fields.current[missing[0] ?? 0]);
      return;
    }
    setEmpty([]);
    // The next state shows a failure. The promise rejects only if the challenge has just ended.
    mfa.submit(typed).catch(() => undefined);
    // A secret is removed from the page as soon as it is read.
    event.currentTarget.reset();
    onSent();
  }

  return (
    <form className="bk-challenge__form" noValidate onSubmit={submit} onInput={onTyped}>
      {kind === "confirm"
        ? rejected !== undefined && (
            <Note tone="caution" icon={alertIcon} role="alert" text={rejected} />
          )
        : challenge.inputs.map((input, index) => (
            <ChallengeField
              // The bank's questions have no ids, and their order is the order of the answers.
              // oxlint-disable-next-line react/no-array-index-key
              key={index}
              ref={(field) => {
                fields.current[index] = field;
              }}
              input={input}
              bank={bank}
              problem={fieldProblem(index, options)}
              describedBy={index === 0 ? describedBy : undefined}
              readOnly={accepted}
            />
          ))}
      <ChallengeNotice mfa={mfa} bank={bank} />
      <div className="bk-challenge__actions" data-status={status}>
        <ContinueButton
          status={status}
          send={send}
          // Without a field nothing else has these words.
          describedBy={kind === "confirm" ? describedBy : undefined}
        />
        {!accepted && children}
      </div>
    </form>
  );
}
