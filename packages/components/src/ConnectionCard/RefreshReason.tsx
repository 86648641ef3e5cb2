import type { CanRefresh } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { blockedWords } from "../RefreshFlow/refusalSentences.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface RefreshReasonProps {
  /** What the button refers to. */
  readonly id: string;
  readonly canRefresh: CanRefresh;
  readonly bank: string;
  /** Whether the card shows the job of a refresh: for a moment that has ended, and the list doesn't show it yet. */
  readonly isJobShown: boolean;
}

/** Why the refresh button can't be pressed; nothing while it can. */
export function RefreshReason({ id, canRefresh, bank, isJobShown }: RefreshReasonProps) {
  const copy = useCopy(connectionCardWords);
  if (canRefresh.allowed) return null;
  // A job that runs is in sight: only the button's description has to name it.
  const isInSight = canRefresh.reason === "job-running";
  return (
    <p id={id} className={isInSight ? "bk-hidden" : "bk-meta bk-connection__reason"}>
      {isInSight && isJobShown
        ? copy.connection.refreshAbove
        : blockedWords(canRefresh, copy, bank)}
    </p>
  );
}
