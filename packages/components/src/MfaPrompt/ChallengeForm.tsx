import { answerToSend, type Challenge } from "@basiq-kit/hooks";
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from "react";
import { Button } from "../ui/Button.js";
import { isTyping } from "../ui/focus.js";
import { alertIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { ChallengeField } from "./ChallengeField.js";
import { challengeKind } from "./challengeSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { focusVisibly } from "../ui/moveFocus.js";
import { useOnChange } from "../ui/useOnChange.js";

export interface ChallengeFormProps {
  readonly challenge: Challenge;
  readonly bank: string;
  /** What the primary button says. */
  readonly send: string;
  /** An answer is on its way. */
  readonly busy: boolean;
  /** Why the last answer didn't count. */
  readonly rejected: string | undefined;
  readonly takesFocus: boolean;
  readonly onSubmit: (answers: readonly string[]) => Promise<void>;
  /** Shown first, once sending is no longer what helps most. */
  readonly primary?: ReactNode;
  /** The secondary button, such as one that puts the challenge aside. */
  readonly children?: ReactNode;
}

/** The fields of a challenge and its one primary button. */
export function ChallengeForm(props: ChallengeFormProps) {
  const { challenge, bank, send, busy, rejected, takesFocus, onSubmit, primary, children } = props;
  const { mfa } = useCopy(mfaPromptWords);
  const fields = useRef<(HTMLInputElement | null)[]>([]);
  const [empty, setEmpty] = useState<readonly number[]>([]);
  const kind = challengeKind(challenge);

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
    if (busy) return;
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
    onSubmit(typed).catch(() => undefined);
    // A secret is removed from the page as soon as it is read.
    event.currentTarget.reset();
  }

  function fieldError(index: number): string | undefined {
    if (empty.includes(index)) return kind === "code" ? mfa.emptyCode(bank) : mfa.emptyAnswer;
    return index === 0 ? rejected : undefined;
  }

  return (
    <form className="bk-challenge__form" noValidate onSubmit={submit}>
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
              error={fieldError(index)}
            />
          ))}
      <div className="bk-challenge__actions">
        {primary}
        <Button variant={primary ? "secondary" : "primary"} type="submit" busy={busy}>
          {busy ? mfa.checking(bank) : send}
        </Button>
        {children}
      </div>
    </form>
  );
}
