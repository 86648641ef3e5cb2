"use client";

import { useCountdown, useMfaChallenge } from "@basiq-kit/hooks";
import { ChallengePrompt } from "./ChallengePrompt.js";
import type { MfaPromptViewProps } from "./MfaPromptView.js";
import { useAcceptedShown } from "./useAcceptedShown.js";

export interface MfaPromptProps extends Pick<
  MfaPromptViewProps,
  | "institutionName"
  | "isNameLoading"
  | "institution"
  | "logoHosts"
  | "reserve"
  | "onNewCode"
  | "newCodeBusy"
  | "noMoreCodes"
  | "takesFocus"
  | "headingLevel"
  | "className"
> {
  readonly jobId: string;
  /**
   * A `dialog` opens by itself as soon as the bank asks: only for a flow that the person started.
   * @default "inline"
   */
  readonly presentation?: "inline" | "dialog";
}

/**
 * Asks for what a bank wants to know while a job runs, sends it, and says how it went. Put
 * aside with "Not now", it leaves a line that brings it back: the bank goes on waiting.
 *
 * @example
 * <MfaPrompt jobId={jobId} institutionName="Hooli" presentation="dialog" />
 */
export function MfaPrompt(props: MfaPromptProps) {
  const { jobId, presentation = "inline", ...rest } = props;
  const mfa = useAcceptedShown(useMfaChallenge({ jobId }));
  const secondsLeft = useCountdown("expiresAt" in mfa ? mfa.expiresAt : undefined);
  return (
    <ChallengePrompt {...rest} mfa={mfa} secondsLeft={secondsLeft} presentation={presentation} />
  );
}
