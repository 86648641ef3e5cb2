import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import type { NamedBank } from "../copy/bankName.js";
import type { MarkProps } from "../ui/markedBank.js";
import { ChallengeView } from "./ChallengeView.js";

export interface MfaPromptViewProps extends NamedBank, MarkProps {
  /** The result of `useMfaChallenge`. */
  readonly mfa: UseMfaChallengeResult;
  /** Seconds until `mfa.expiresAt`, from `useCountdown`. @default no countdown */
  readonly secondsLeft?: number | undefined;
  /** Puts the challenge aside; without it there is no such button. */
  readonly onDismiss?: (() => void) | undefined;
  /** Starts a new refresh once the time has run out; without it there is no such button. */
  readonly onNewCode?: (() => void) | undefined;
  /** That refresh is under way. @default false */
  readonly newCodeBusy?: boolean | undefined;
  /** All new codes have been used: once the time has run out, it says when to come back. @default false */
  readonly noMoreCodes?: boolean | undefined;
  /**
   * Keeps the room of a code's challenge while its job is first read, for a page that opens because the bank asks.
   * @default false: nothing is drawn until the bank is known to ask
   */
  readonly reserve?: boolean | undefined;
  /** Moves the focus into the first field when the challenge appears. @default false */
  readonly takesFocus?: boolean | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a bank's challenge in any state, inline; nothing while there is none.
 *
 * Use it when the state comes from elsewhere; `MfaPrompt` is the one that follows a job by itself,
 * inline or as a dialog.
 *
 * @example
 * <MfaPromptView mfa={useMfaChallenge({ jobId })} institutionName="Hooli" />
 */
export function MfaPromptView(props: MfaPromptViewProps) {
  return <ChallengeView {...props} />;
}
