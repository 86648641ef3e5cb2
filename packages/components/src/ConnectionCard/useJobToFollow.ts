import type { ConnectionState, UseRefreshConnectionResult } from "@basiq-kit/hooks";
import { useState } from "react";

/**
 * The job that a card follows: the one that runs, or the one that was begun here and that the list of
 * connections doesn't tell of yet. One that has ended is none: the connection shows what came of it.
 */
export function useJobToFollow(
  { runningJobId }: ConnectionState,
  refresh: UseRefreshConnectionResult,
): string | undefined {
  const begun = refresh.status === "started" ? refresh.jobId : undefined;
  // What was begun before this was drawn, and doesn't run, is over.
  const [known, setKnown] = useState(begun);
  if (runningJobId !== undefined && runningJobId !== known) setKnown(runningJobId);
  const running = runningJobId ?? (begun === known ? undefined : begun);
  // It stays while a new code is asked for: what counts the codes would go with it.
  const [last, setLast] = useState<string>();
  const followed = refresh.status === "requesting" ? (running ?? last) : running;
  if (followed !== last) setLast(followed);
  return followed;
}
