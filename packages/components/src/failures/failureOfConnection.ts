import type { ConnectionState, UseJobProgressResult } from "@basiq-kit/hooks";
import { cureOfPerson } from "@basiq-kit/hooks/core";

type Unresolved = ConnectionState["failure"];

/**
 * The connection's unresolved failure, if it decides what a failed job says; `undefined` if the job's own failure does.
 *
 * A failure of this job or of a newer one does: the connection knows more than a job, such as how often it failed, and
 * that the approval at the bank has ended. An older one does only if the person has to act before anything works again,
 * and this job asks nothing of them. Any other that is older comes from a list that doesn't know yet that this job failed.
 */
export function failureOfConnection(job: UseJobProgressResult, failure: Unresolved): Unresolved {
  if (job.status !== "failed" || failure === undefined) return undefined;
  const isOlder = (failure.failedAt ?? Infinity) < (job.failedAt ?? 0);
  const mustAct = cureOfPerson(failure) !== undefined && cureOfPerson(job) === undefined;
  return isOlder && !mustAct ? undefined : failure;
}

/** The job; once it has failed, with the words and the action that its connection's card has. */
export function asCardSays(job: UseJobProgressResult, failure: Unresolved): UseJobProgressResult {
  const decisive = failureOfConnection(job, failure);
  if (job.status !== "failed" || decisive === undefined) return job;
  return { ...job, failure: decisive.failure, guidance: decisive.guidance };
}
