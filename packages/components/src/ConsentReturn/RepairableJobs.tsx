import { JobsProgress, type JobsProgressProps } from "../JobsProgress/JobsProgress.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import { useCopy } from "../copy/useCopy.js";
import { consentReturnWords } from "./consentReturnWords.js";
import { useRepairs } from "./useRepairs.js";

export interface RepairableJobsProps extends JobsProgressProps {
  /** Where the person was going, and comes back to after a repair, too. */
  readonly returnTo: string;
}

/** The jobs of a return; one that needs the person at the Consent UI once more has a button that leads there. */
export function RepairableJobs({ returnTo, ...props }: RepairableJobsProps) {
  const copy = useCopy(consentReturnWords);
  const { actionsOf, error, nextTry } = useRepairs(returnTo);
  return (
    <>
      <JobsProgress
        {...props}
        actionsOf={(jobId) => ({ ...actionsOf(jobId), ...props.actionsOf?.(jobId) })}
      />
      {error !== undefined && (
        <p className="bk-text bk-return__error" role="alert">
          {readErrorWords(error, nextTry, copy)}
        </p>
      )}
    </>
  );
}
