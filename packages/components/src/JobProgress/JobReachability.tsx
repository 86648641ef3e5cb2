import type { Reachability } from "@basiq-kit/hooks";
import { Button } from "../internal/Button.js";
import { offlineIcon } from "../internal/icons.js";
import { Note } from "../internal/Note.js";
import { reachabilityMessage } from "./jobWords.js";
import { useJobCopy } from "./useJobCopy.js";

export interface JobReachabilityProps {
  readonly reachability: Reachability;
  readonly onRetry?: (() => void) | undefined;
}

/** Whether we can still see the job: beside its state, for a lost connection is no failed job. */
export function JobReachability({ reachability, onRetry }: JobReachabilityProps) {
  const copy = useJobCopy();
  const message = reachabilityMessage(reachability, copy);
  if (message === undefined) return null;
  const canRetry = reachability.status === "stopped" && onRetry !== undefined;
  return (
    <Note
      tone="caution"
      icon={offlineIcon}
      text={message}
      className="bk-reach"
      actions={canRetry && <Button onClick={onRetry}>{copy.reachability.tryAgain}</Button>}
    />
  );
}
