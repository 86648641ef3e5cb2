import type { StepCopy } from "./jobProgressWords.js";
import type { JobProgressWords } from "./jobProgressWords.js";

/** The words of a step; one that Basiq adds later is called by what it is to a person: the rest. */
export function stepCopy({ job }: JobProgressWords, title: string): StepCopy {
  switch (title) {
    case "verify-credentials":
      return job.verify;
    case "mfa-challenge":
      return job.challenge;
    case "retrieve-accounts":
      return job.accounts;
    case "retrieve-transactions":
      return job.transactions;
    case "retrieve-statements":
      return job.statements;
    case "create-report":
      return job.report;
    default:
      return job.other;
  }
}
