import type { ReturnChanges } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { ReadError } from "../ui/ReadError.js";
import { Held } from "../ui/Held.js";
import { consentReturnWords } from "./consentReturnWords.js";
import { changesWords } from "./returnSentences.js";

export interface ChangesSinceLeavingProps {
  readonly changes: ReturnChanges;
  /** Whether jobs below show what becomes of the connections. */
  readonly hasJobs: boolean;
}

/** What has changed while the person was away; its space is held until that is known. */
export function ChangesSinceLeaving({ changes, hasJobs }: ChangesSinceLeavingProps) {
  const words = useCopy(consentReturnWords);
  switch (changes.status) {
    case "loading":
      return (
        <div className="bk-return__changes">
          <p className="bk-text bk-return__text">
            <span className="bk-hidden">{words.read.loading}</span>
            <Held lines={hasJobs ? 1 : 2} />
          </p>
        </div>
      );
    case "error":
      return (
        <div className="bk-return__error">
          <ReadError error={changes.error} onRetry={() => void changes.retry()} />
        </div>
      );
    case "ready": {
      const text = changesWords(changes, words, hasJobs);
      return (
        <div className="bk-return__changes">
          <p className="bk-text bk-return__text">{text}</p>
        </div>
      );
    }
    default:
      return changes satisfies never;
  }
}
