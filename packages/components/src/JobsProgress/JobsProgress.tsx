"use client";

import {
  useCountdown,
  useJobsProgress,
  type UseJobsProgressOptions,
  type UseJobsProgressResult,
} from "@basiq-kit/hooks";
import { headingBelow } from "../internal/headingBelow.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";
import { JobsProgressView, type JobsProgressViewProps } from "./JobsProgressView.js";

export interface JobsProgressProps
  extends
    UseJobsProgressOptions,
    Pick<
      JobsProgressViewProps,
      | "institutionNames"
      | "actionsOf"
      | "renderChallenge"
      | "renderNext"
      | "headingLevel"
      | "className"
    > {
  /** Starts a job anew whose challenge has run out; without it there is no such button. */
  readonly onNewCode?: ((jobId: string) => void) | undefined;
}

/**
 * Follows several jobs and draws them as one, until all of them end. What a bank asks is asked in
 * its row.
 *
 * @example
 * <JobsProgress jobs={consentReturn.jobs} institutionNames={{ [jobId]: "Hooli" }} />
 */
export function JobsProgress(props: JobsProgressProps) {
  const { jobs, onNewCode, headingLevel = 3, ...rest } = props;
  const all = useJobsProgress({ jobs });
  const lastEtaAt = latestEta(all);
  const secondsLeft = useCountdown(lastEtaAt);
  const now =
    lastEtaAt === undefined || secondsLeft === undefined
      ? undefined
      : lastEtaAt - secondsLeft * 1000;
  return (
    <JobsProgressView
      renderChallenge={(jobId, institutionName) => (
        <MfaPrompt
          jobId={jobId}
          institutionName={institutionName}
          onNewCode={onNewCode && (() => onNewCode(jobId))}
          headingLevel={headingBelow(headingLevel)}
        />
      )}
      {...rest}
      all={all}
      // The jobs of one visit are of one kind.
      kind={jobs[0]?.kind ?? "connect"}
      now={now}
      headingLevel={headingLevel}
    />
  );
}

/** When the last of those ends of which that is known. */
function latestEta(all: UseJobsProgressResult): number | undefined {
  if (all.status === "none") return undefined;
  const known = all.jobs.flatMap((job) =>
    job.status === "running" && job.etaAt !== undefined ? [job.etaAt] : [],
  );
  return known.length === 0 ? undefined : Math.max(...known);
}
