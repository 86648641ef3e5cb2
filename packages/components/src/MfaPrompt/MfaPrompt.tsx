"use client";

import { useCountdown, useMfaChallenge } from "@basiq-kit/hooks";
import { useState } from "react";
import { Dialog } from "../internal/Dialog.js";
import { ChallengeAside } from "./ChallengeAside.js";
import { challengeWords } from "./challengeWords.js";
import { MfaPromptView, type MfaPromptViewProps } from "./MfaPromptView.js";
import { useMfaCopy } from "./useMfaCopy.js";

export interface MfaPromptProps extends Pick<
  MfaPromptViewProps,
  "institutionName" | "onNewCode" | "takesFocus" | "headingLevel" | "className"
> {
  readonly jobId: string;
  /**
   * A `dialog` opens by itself as soon as the bank asks: only for a flow that the person started.
   * @default "inline"
   */
  readonly presentation?: "inline" | "dialog";
}

/**
 * Asks for what a bank wants to know while a job runs, sends it, and says what became of it. Put
 * aside with "Not now", it leaves a line that brings it back: the bank goes on waiting.
 *
 * @example
 * <MfaPrompt jobId={jobId} institutionName="Hooli" presentation="dialog" />
 */
export function MfaPrompt(props: MfaPromptProps) {
  const { jobId, presentation = "inline", ...rest } = props;
  const copy = useMfaCopy();
  const mfa = useMfaChallenge({ jobId });
  const [choice, setChoice] = useState<Choice>();
  const challenge = "challenge" in mfa ? mfa.challenge : undefined;
  const expiresAt = "expiresAt" in mfa ? mfa.expiresAt : undefined;
  const secondsLeft = useCountdown(expiresAt);
  const bank = props.institutionName ?? copy.yourBank;

  // A later challenge, or one of another job, is asked anew.
  const chosen =
    choice?.jobId === challenge?.jobId && choice?.number === challenge?.number
      ? choice?.does
      : undefined;
  const choose = (does: Choice["does"]) =>
    challenge && setChoice({ jobId: challenge.jobId, number: challenge.number, does });

  if (chosen === "put-aside")
    return <ChallengeAside mfa={mfa} bank={bank} onAnswer={() => choose("bring-back")} />;

  const dismiss = () => choose("put-aside");
  const inDialog = presentation === "dialog" && challenge !== undefined;
  const view = (
    <MfaPromptView
      {...rest}
      mfa={mfa}
      secondsLeft={secondsLeft}
      takesFocus={inDialog || chosen === "bring-back" || props.takesFocus}
      onDismiss={dismiss}
    />
  );
  if (!inDialog) return view;
  return (
    <Dialog
      label={challengeWords(challenge, { copy, bank, secondsLeft }).title}
      onDismiss={dismiss}
    >
      {view}
    </Dialog>
  );
}

/** What the person did about one challenge. */
interface Choice {
  readonly jobId: string;
  readonly number: number;
  readonly does: "put-aside" | "bring-back";
}
