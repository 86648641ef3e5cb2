import type { ChallengeInput } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { mfaPromptWords } from "./mfaPromptWords.js";

export interface NewCodeButtonProps {
  readonly kind: ChallengeInput["kind"];
  /** It is on its way. */
  readonly busy: boolean;
  readonly onClick: () => void;
  /** `quiet` beside a field in which something is typed. @default "primary" */
  readonly variant?: "primary" | "quiet";
}

/** Starts a new refresh, which brings a new code. */
export function NewCodeButton({ kind, busy, onClick, variant = "primary" }: NewCodeButtonProps) {
  const { mfa } = useCopy(mfaPromptWords);
  return (
    <Button variant={variant} busy={busy} onClick={() => !busy && onClick()}>
      {(busy ? mfa.gettingCode : mfa.newCode)(kind)}
    </Button>
  );
}
