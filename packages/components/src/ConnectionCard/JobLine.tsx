import { type JobKind, useCountdown, type UseJobProgressResult } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { jobOutlook } from "../JobProgress/jobSentences.js";
import { jobProgressWords } from "../JobProgress/jobProgressWords.js";
import { stepCopy } from "../JobProgress/stepCopy.js";
import { barValue } from "../JobProgress/barValue.js";
import { JobLineView } from "./JobLineView.js";

export interface JobLineProps {
  readonly job: UseJobProgressResult;
  readonly kind: JobKind;
}

/** What a running job does, in one line of its row, with a bar at the row's bottom. */
export function JobLine({ job, kind }: JobLineProps) {
  const copy = useCopy(jobProgressWords);
  const secondsLeft = useCountdown(job.status === "running" ? job.etaAt : undefined);
  const options = { copy, kind, bank: copy.theBank, secondsLeft };
  const outlook = jobOutlook(job, options);
  const isKnown = job.status !== "loading" && job.status !== "error";
  const progress = isKnown ? barValue(job, secondsLeft) : undefined;
  return job.status === "running" ? (
    <JobLineView
      words={stepCopy(copy, job.step.title, kind).running(copy.theBank)}
      rest={outlook}
      progress={progress}
    />
  ) : (
    <JobLineView words={outlook || copy.job.loading} progress={progress} />
  );
}
