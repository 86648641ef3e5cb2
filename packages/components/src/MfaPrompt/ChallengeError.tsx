import type { UseMfaChallengeResult } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { alertIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface ChallengeErrorProps {
  readonly mfa: Extract<UseMfaChallengeResult, { status: "error" }>;
  readonly bank: string;
}

/** Why there is no challenge to answer: its job can't be read, or it wants the answer elsewhere. */
export function ChallengeError({ mfa, bank }: ChallengeErrorProps) {
  const copy = useCopy(mfaPromptWords);
  const isForeign = mfa.error.code === "foreign-challenge-link";
  return (
    <Note
      tone={isForeign ? "critical" : "caution"}
      icon={alertIcon}
      role="alert"
      text={isForeign ? copy.mfa.refused(bank) : copy.reachability.unreadable}
      actions={
        // Fetching the job again would return the same address.
        !isForeign && <Button onClick={() => void mfa.retry()}>{copy.reachability.tryAgain}</Button>
      }
    />
  );
}
