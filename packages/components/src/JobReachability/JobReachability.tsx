import { type Reachability, useNextTry } from "@basiq-kit/hooks";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { offlineIcon } from "../ui/icons.js";
import { Note } from "../ui/Note.js";
import { reachabilityMessage } from "./reachabilityMessage.js";
import { useCopy } from "../copy/useCopy.js";
import { jobReachabilityWords } from "./jobReachabilityWords.js";

export interface JobReachabilityProps {
  readonly reachability: Reachability;
  readonly onRetry?: (() => void) | undefined;
}

/** Whether we can still see the job: beside its state, because a lost connection is no failed job. */
export function JobReachability({ reachability, onRetry }: JobReachabilityProps) {
  const copy = useCopy(jobReachabilityWords);
  const next = useNextTry(reachability.status === "stopped" ? reachability.error : undefined);
  const hasButton = useHasRetryButton(next);
  const message = reachabilityMessage(reachability, copy);
  if (message === undefined) return null;
  return (
    <Note
      tone="caution"
      icon={offlineIcon}
      text={message}
      className="bk-reach"
      actions={
        reachability.status === "stopped" &&
        onRetry !== undefined &&
        hasButton && <RetryButton next={next} onRetry={onRetry} />
      }
    />
  );
}
