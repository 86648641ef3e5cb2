import type { BasiqError, Reachability } from "@basiq-kit/hooks";
import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { Button } from "../internal/Button.js";
import { Icon } from "../internal/Icon.js";

export interface JobReachabilityProps {
  readonly reachability: Reachability;
  readonly onRetry?: (() => void) | undefined;
}

/** Whether we can still see the job: beside its state, for a lost connection is no failed job. */
export function JobReachability({ reachability, onRetry }: JobReachabilityProps) {
  const copy = useCopy();
  const message = reachabilityMessage(reachability, copy);
  if (message === undefined) return null;
  return (
    <div className="bk-reach" data-status={reachability.status}>
      <Icon name="offline" />
      <p className="bk-text">{message}</p>
      {reachability.status === "stopped" && onRetry !== undefined && (
        <Button onClick={onRetry}>{copy.reachability.tryAgain}</Button>
      )}
    </div>
  );
}

function reachabilityMessage(
  reachability: Reachability,
  { reachability: words }: BasiqCopy,
): string | undefined {
  switch (reachability.status) {
    case "live":
    case "paused":
      return undefined;
    case "retrying":
      return words.retrying;
    case "offline":
      return words.offline;
    case "stopped":
      return errorMessage(reachability.error, words);
    default:
      return reachability satisfies never;
  }
}

function errorMessage({ code }: BasiqError, words: BasiqCopy["reachability"]): string {
  return code === "not-signed-in" ? words.signedOut : words.stopped;
}
