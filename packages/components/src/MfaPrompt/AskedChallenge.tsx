import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { type RefObject, useId, useState } from "react";
import { useCopy } from "../copy/useCopy.js";
import { Announcer } from "../ui/Announcer.js";
import { BankText } from "../ui/BankText.js";
import { Button } from "../ui/Button.js";
import { useAsOf } from "../ui/useAsOf.js";
import { ChallengeForm } from "./ChallengeForm.js";
import { ChallengeHead } from "./ChallengeHead.js";
import { ChallengeNotSent } from "./ChallengeNotSent.js";
import { ChallengeRanOut } from "./ChallengeRanOut.js";
import {
  bankMessages,
  challengeAnnouncement,
  challengeKind,
  challengeWords,
  ranOutWords,
  timeLeftWords,
} from "./challengeSentences.js";
import { ChallengeTime } from "./ChallengeTime.js";
import type { ChallengeIds } from "./ChallengeView.js";
import type { MfaPromptViewProps } from "./MfaPromptView.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { useNotSent } from "./useNotSent.js";

export interface AskedChallengeProps extends Omit<MfaPromptViewProps, "mfa" | "className"> {
  readonly mfa: Asked;
  readonly bank: string;
  readonly ids: ChallengeIds;
  readonly titleRef: RefObject<HTMLHeadingElement | null>;
  /** Whether the focus is inside the challenge. */
  readonly hasFocus: boolean;
}

/** The states in which a bank has asked. */
export type Asked = Extract<UseMfaChallengeResult, { readonly challenge: unknown }>;

/** One challenge: who asks and why, the bank's words, and the field; or that its time has run out. */
export function AskedChallenge(props: AskedChallengeProps) {
  const { mfa, bank, ids, hasFocus, secondsLeft, onDismiss } = props;
  const { onNewCode, newCodeBusy = false, noMoreCodes = false, takesFocus = false } = props;
  const copy = useCopy(mfaPromptWords);
  const id = useId();
  // The countdown is an estimate, so it removes no field in which something is typed, and the person can have it back.
  const [isKept, setKept] = useState(false);
  const notSent = useNotSent(mfa);
  const hadFocus = useAsOf(mfa.status, hasFocus);

  const { challenge } = mfa;
  const kind = challengeKind(challenge);
  const options = { copy, bank, secondsLeft };
  const words = challengeWords(challenge, options);
  const timeLeft = timeLeftWords(options);
  // In a field that has the focus a new description would be read out, beside what the live region says.
  const timeAtFocus = useAsOf(hasFocus, timeLeft);
  const messages = bankMessages(challenge);
  const hasRunOut = mfa.status === "expired" && (onNewCode !== undefined || noMoreCodes);
  const isOver = hasRunOut && !isKept;
  const shown = isOver ? ranOutWords(kind, noMoreCodes, options) : words;
  const described = [
    // A code's field names the bank itself.
    ...(kind === "code" ? [] : [ids.title]),
    ids.why,
    ...messages.map((_, index) => `${id}-says-${index}`),
    `${id}-time`,
  ].join(" ");
  // Where no answer can be given any more, nothing is put off.
  const isClosing = (isOver && noMoreCodes) || notSent !== undefined;
  const dismiss = onDismiss !== undefined && (
    <Button variant={isClosing ? "secondary" : "quiet"} onClick={onDismiss}>
      {isClosing ? copy.read.close : copy.mfa.notNow}
    </Button>
  );

  function announcement(): string {
    if (newCodeBusy) return copy.mfa.gettingCode(kind);
    if (!hasRunOut) return challengeAnnouncement(mfa, options);
    if (!isOver) return copy.mfa.maybeExpired(kind);
    // The field that had the focus is gone, so the title has it and is read out.
    return hadFocus ? shown.why : `${shown.title}. ${shown.why}`;
  }

  return (
    <>
      <ChallengeHead {...props} words={shown} />
      {isOver ? (
        <ChallengeRanOut
          kind={kind}
          busy={newCodeBusy}
          onNewCode={noMoreCodes ? undefined : onNewCode}
          onKeep={() => setKept(true)}
        >
          {dismiss}
        </ChallengeRanOut>
      ) : (
        <>
          {messages.map((text, index) => (
            <BankText
              key={text}
              id={`${id}-says-${index}`}
              bank={bank}
              text={text}
              isNamedAbove
              className="bk-text bk-challenge__bank"
            />
          ))}
          {notSent === undefined ? (
            <>
              <ChallengeForm
                mfa={mfa}
                bank={bank}
                send={words.send}
                describedBy={described}
                takesFocus={takesFocus || isKept}
                onTyped={() => setKept(true)}
                onSent={() => setKept(false)}
              >
                {dismiss}
              </ChallengeForm>
              <ChallengeTime
                words={timeLeft}
                isHidden={mfa.status === "accepted"}
                kind={kind}
                onNewCode={hasRunOut && !noMoreCodes ? onNewCode : undefined}
                newCodeBusy={newCodeBusy}
              />
              <span id={`${id}-time`} hidden>
                {hasFocus ? timeAtFocus : timeLeft}
              </span>
            </>
          ) : (
            <ChallengeNotSent notSent={notSent}>{dismiss}</ChallengeNotSent>
          )}
        </>
      )}
      <Announcer message={announcement()} />
    </>
  );
}
