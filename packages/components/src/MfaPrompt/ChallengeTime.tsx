import type { ChallengeInput } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { mfaPromptWords } from "./mfaPromptWords.js";
import { NewCodeButton } from "./NewCodeButton.js";

export interface ChallengeTimeProps {
  /** The time left. */
  readonly words: string | undefined;
  /** Whether it means nothing any more; its room stays. */
  readonly isHidden: boolean;
  readonly kind: ChallengeInput["kind"];
  /** Once the time may be over. */
  readonly onNewCode: (() => void) | undefined;
  readonly newCodeBusy: boolean;
}

/** The line below a challenge: the time left, or that it may be over with the way to another code. */
export function ChallengeTime(props: ChallengeTimeProps) {
  const { words, isHidden, kind, onNewCode, newCodeBusy } = props;
  const { mfa } = useCopy(mfaPromptWords);
  if (onNewCode !== undefined)
    return (
      <div className="bk-challenge__time">
        <p className="bk-meta">{mfa.maybeExpired(kind)}</p>
        <NewCodeButton kind={kind} variant="quiet" busy={newCodeBusy} onClick={onNewCode} />
      </div>
    );
  if (words === undefined) return null;
  return (
    <p className="bk-meta bk-challenge__time" data-hidden={isHidden || undefined}>
      {words}
    </p>
  );
}
