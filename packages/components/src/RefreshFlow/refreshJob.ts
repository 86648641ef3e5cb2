import type { UseRefreshConnectionResult } from "@basiq-kit/hooks";

/** What is known of one connection's refresh at the moment of drawing. */
export interface RefreshFacts {
  /** What became of the refresh that was asked for on this page. */
  readonly refresh: UseRefreshConnectionResult;
  /** What the list of connections says, for those who draw from one. @default no list */
  readonly listed?: { readonly runningJobId: string | undefined } | undefined;
}

/** Which job is followed, with what the next decision has to remember. */
export interface RefreshJob {
  readonly jobId: string | undefined;
  /** The last job that the list had running. Once it runs no more, it is over. */
  readonly listedId: string | undefined;
}

/** Before the first drawing. A job that was started earlier and isn't in the list is over, too. */
export function openRefreshJob({ refresh, listed }: RefreshFacts): RefreshJob {
  return { jobId: undefined, listedId: listed && startedId(refresh) };
}

/**
 * The job to follow: the one that runs by the list, else the one that was started here and that the
 * list doesn't have yet. Without a list a job is followed until the person closes it, since nothing
 * else shows its outcome.
 */
export function nextRefreshJob(before: RefreshJob, { refresh, listed }: RefreshFacts): RefreshJob {
  const runningId = listed?.runningJobId;
  const ownId = startedId(refresh);
  const listedId = runningId ?? before.listedId;
  const currentId = runningId ?? (ownId === listedId ? undefined : ownId);
  // The last job stays while the next is asked for: the count of new codes would go with it.
  const jobId = refresh.status === "requesting" ? (currentId ?? before.jobId) : currentId;
  return jobId === before.jobId && listedId === before.listedId ? before : { jobId, listedId };
}

function startedId(refresh: UseRefreshConnectionResult): string | undefined {
  return refresh.status === "started" ? refresh.jobId : undefined;
}
