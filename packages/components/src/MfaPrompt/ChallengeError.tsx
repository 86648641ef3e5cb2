import { type UseMfaChallengeResult, useNextTry } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { alertIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeErrorProps {
  readonly mfa: Extract<UseMfaChallengeResult, { status: "error" }>;
  readonly bank: string;
}

/** Why there is no challenge to answer: its job can't be read, or it wants the answer elsewhere. */
export function ChallengeError({ mfa, bank }: ChallengeErrorProps) {
  const copy = useCopy(mfaPromptWords);
  const next = useNextTry(mfa.error);
  const hasButton = useHasRetryButton(next);
  const isForeign = mfa.error.code === "foreign-challenge-link";
  function unreadable() {
    if (next.type === "sign-in") return copy.reachability.signedOut;
    return next.type === "now" ? copy.reachability.unreadable : copy.reachability.stopped;
  }

  return (
    <Note
      tone={isForeign ? "critical" : "caution"}
      icon={alertIcon}
      role="alert"
      text={isForeign ? copy.mfa.refused(bank) : unreadable()}
      actions={hasButton && <RetryButton next={next} onRetry={() => void mfa.retry()} />}
    />
  );
}
