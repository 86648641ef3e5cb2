"use client";

import { useCountdown, useMfaChallenge } from "@basiq-kit/hooks";
import { useState } from "react";
import { useCopy } from "../copy/CopyProvider.js";
import { Button } from "../internal/Button.js";
import { ChallengeDialog } from "./ChallengeDialog.js";
import { challengeWords } from "./challengeWords.js";
import { MfaPromptView, type MfaPromptViewProps } from "./MfaPromptView.js";

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
  const copy = useCopy();
  const mfa = useMfaChallenge({ jobId });
  const [putAside, setPutAside] = useState<number>();
  const challenge = "challenge" in mfa ? mfa.challenge : undefined;
  const expiresAt = "expiresAt" in mfa ? mfa.expiresAt : undefined;
  const secondsLeft = useCountdown(expiresAt);
  const bank = props.institutionName ?? copy.yourBank;

  if (challenge !== undefined && putAside === challenge.number)
    return (
      <div className="bk bk-card bk-aside">
        <p className="bk-text">{copy.mfa.stillWaiting(bank)}</p>
        <Button variant="primary" onClick={() => setPutAside(undefined)}>
          {copy.mfa.answerNow}
        </Button>
      </div>
    );

  const dismiss = () => setPutAside(challenge?.number);
  const inDialog = presentation === "dialog" && challenge !== undefined;
  const view = <MfaPromptView {...rest} mfa={mfa} secondsLeft={secondsLeft} onDismiss={dismiss} />;
  if (!inDialog) return view;
  return (
    <ChallengeDialog
      label={challengeWords(challenge, { copy, bank, secondsLeft }).title}
      onDismiss={dismiss}
    >
      {view}
    </ChallengeDialog>
  );
}
