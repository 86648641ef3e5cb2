import type { UseRefreshConnectionResult } from "@basiq-kit/hooks";

/** What is known about a connection's refresh during this render. */
export interface RefreshFacts {
  /** The state of the refresh that this page requested. */
  readonly refresh: UseRefreshConnectionResult;
  /** What the list of connections says, where there is a list. @default no list */
  readonly listed?: ListedConnection | undefined;
}

export interface ListedConnection {
  readonly runningJobId: string | undefined;
  /** The failure that it shows; its job is over, even if it never showed as running. */
  readonly failure?: { readonly jobId: string } | undefined;
}

/** Which job is followed, and what the next decision needs to remember. */
export interface RefreshJob {
  readonly jobId: string | undefined;
  /** The last job that the list showed as running. Once it no longer does, the job is over. */
  readonly listedId: string | undefined;
}

/** Before the first render. A job that was started earlier and isn't in the list is over as well. */
export function openRefreshJob({ refresh, listed }: RefreshFacts): RefreshJob {
  return { jobId: undefined, listedId: listed && startedId(refresh) };
}

/**
 * The job to follow: the one that the list shows as running, otherwise the one that was started here
 * and that the list doesn't show yet. Without a list, a job is followed until the person closes it,
 * because nothing else shows its outcome.
 */
export function nextRefreshJob(before: RefreshJob, { refresh, listed }: RefreshFacts): RefreshJob {
  const runningId = listed?.runningJobId;
  const ownId = startedId(refresh);
  const listedId = runningId ?? before.listedId;
  const isOver = ownId === listedId || ownId === listed?.failure?.jobId;
  const currentId = runningId ?? (isOver ? undefined : ownId);
  // Keep the last job while the next one is requested: without it the count of new codes would be lost.
  const jobId = refresh.status === "requesting" ? (currentId ?? before.jobId) : currentId;
  return jobId === before.jobId && listedId === before.listedId ? before : { jobId, listedId };
}

function startedId(refresh: UseRefreshConnectionResult): string | undefined {
  return refresh.status === "started" ? refresh.jobId : undefined;
}
