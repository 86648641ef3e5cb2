import {
  type Connection,
  isRunning,
  isUploaded,
  type Job,
  matchedJob,
  type PersonsLists,
} from "@basiq-kit/schema";

/** Which bank a job is at, and how it gets there. */
export interface BankOfJob {
  readonly institutionId: string | undefined;
  readonly method?: Connection["method"] | undefined;
}

/**
 * The bank of a job. The answer for one job doesn't name it as documented; the list of jobs does, or the connection
 * that the job is for (basiq-api.md, Jobs).
 */
export function bankOfJob(job: Job, lists: PersonsLists | undefined): BankOfJob {
  if (lists === undefined) return { institutionId: job.institutionId };
  const listed = lists.jobs.find(({ id }) => id === job.id) ?? job;
  const { institutionId, connectionId } = matchedJob(
    {
      ...listed,
      institutionId: job.institutionId ?? listed.institutionId,
      connectionId: job.connectionId ?? listed.connectionId,
    },
    lists,
  );
  const method = lists.connections.find(({ id }) => id === connectionId)?.method;
  return { institutionId, method };
}

/**
 * Whether another of the person's jobs at the same bank is under way: one that is older may start at any moment. One
 * that reads a statement asks no bank.
 */
export function isBankBusy(job: Job, lists: PersonsLists | undefined): boolean {
  const { institutionId: bank } = bankOfJob(job, lists);
  if (lists === undefined || bank === undefined) return false;
  return lists.jobs.some((other) => {
    if (other.id === job.id || !isRunning(other)) return false;
    if (other.status !== "in-progress" && !isOlder(other, job)) return false;
    const { institutionId, method } = bankOfJob(other, lists);
    return institutionId === bank && (method === undefined || !isUploaded({ method }));
  });
}

function isOlder({ createdAt: a = Infinity }: Job, { createdAt: b = -Infinity }: Job): boolean {
  return a < b;
}
