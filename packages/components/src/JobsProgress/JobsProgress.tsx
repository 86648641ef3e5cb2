"use client";

import {
  type ConnectionState,
  useConnections,
  useCountdown,
  useJobsProgress,
  type UseJobsProgressOptions,
  type UseJobsProgressResult,
} from "@basiq-kit/hooks";
import { useState } from "react";
import { nextUpdateOf } from "../JobProgress/cameSentences.js";
import { headingBelow } from "../ui/headingBelow.js";
import { MfaPrompt } from "../MfaPrompt/MfaPrompt.js";
import { connectionOfJob, withMethods } from "./bankNames.js";
import { useBankNames } from "./useBankNames.js";
import { JobsSkeleton } from "./JobsSkeleton.js";
import { JobsProgressView, type JobsProgressViewProps } from "./JobsProgressView.js";

export interface JobsProgressProps
  extends
    UseJobsProgressOptions,
    Pick<
      JobsProgressViewProps,
      | "failureOf"
      | "institutions"
      | "logoHosts"
      | "cameOf"
      | "actionsOf"
      | "renderChallenge"
      | "renderNext"
      | "headingLevel"
      | "className"
    > {
  /**
   * The banks' names by job id; an app that fetches them passes `{}` until then.
   * @default the names from the person's connections
   */
  readonly institutionNames?: Readonly<Record<string, string>> | undefined;
  /**
   * Whether Basiq's smart cache is switched on for your application: where no bank asks the person, it brings new data
   * once a day. @default false
   */
  readonly smartCache?: boolean | undefined;
  /** Starts a new job after a challenge has run out; without it there is no such button. */
  readonly onNewCode?: ((jobId: string) => void) | undefined;
}

/**
 * Follows several jobs and draws them as one, until all of them end. What a bank asks is asked in
 * its row. With `serverUrl` it finds the banks' names by itself, and waits for them for 5 seconds at most, and not
 * at all once a bank asks for something: then a grey bar stands in place of a name that may still come.
 *
 * @example
 * <JobsProgress jobs={consentReturn.jobs} />
 */
export function JobsProgress(props: JobsProgressProps) {
  // Decided once, because another component type would mount again and lose what has been typed.
  const [isNamed] = useState(props.institutionNames !== undefined);
  const Jobs = isNamed ? JobsNamedByApp : JobsOfConnections;
  return <Jobs {...props} />;
}

/** A component of its own, so that an app that names the banks itself fetches no connections. */
function JobsNamedByApp(props: JobsProgressProps) {
  return <FollowedJobs {...props} all={useJobsProgress(props)} />;
}

/** What a job doesn't say is found in the person's connections: its bank's name, and how that is reached. */
function JobsOfConnections(props: JobsProgressProps) {
  const { institutions } = props;
  const banks = useConnections();
  const all = useJobsProgress({ jobs: withMethods(props.jobs, banks) });
  const jobs = all.status === "none" ? [] : all.jobs;
  const { banksOf, loading, isShown } = useBankNames(jobs, banks);
  if (!isShown && jobs.length > 0) {
    const { renderNext, className } = props;
    return (
      <JobsSkeleton
        jobs={jobs}
        kind={props.jobs[0]?.kind ?? "connect"}
        renderNext={renderNext}
        className={className}
      />
    );
  }
  const connectionOf = (jobId: string): ConnectionState | undefined => {
    const job = jobs.find((one) => one.jobId === jobId);
    return job && connectionOfJob(job, banks);
  };
  const failureOf = (jobId: string) => connectionOf(jobId)?.failure;
  const nextUpdateOfJob = (jobId: string) => {
    const connection = connectionOf(jobId);
    return props.smartCache && connection?.asksForPerson === "never"
      ? "by-itself"
      : nextUpdateOf(connection?.canRefresh);
  };
  return (
    <FollowedJobs
      nextUpdateOf={nextUpdateOfJob}
      {...props}
      failureOf={props.failureOf ?? failureOf}
      all={all}
      institutions={{ ...banksOf, ...institutions }}
      namesLoading={loading}
    />
  );
}

interface FollowedJobsProps extends JobsProgressProps, Pick<JobsProgressViewProps, "nextUpdateOf"> {
  readonly all: UseJobsProgressResult;
  readonly namesLoading?: readonly string[] | undefined;
}

function FollowedJobs(props: FollowedJobsProps) {
  const { all, jobs, onNewCode, headingLevel = 3, ...rest } = props;
  const lastEtaAt = latestEta(all);
  const secondsLeft = useCountdown(lastEtaAt);
  const now =
    lastEtaAt === undefined || secondsLeft === undefined
      ? undefined
      : lastEtaAt - secondsLeft * 1000;
  return (
    <JobsProgressView
      renderChallenge={(jobId, institutionName, isNameLoading) => (
        <MfaPrompt
          jobId={jobId}
          institutionName={institutionName}
          isNameLoading={isNameLoading}
          institution={rest.institutions?.[jobId]}
          logoHosts={rest.logoHosts}
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

/** When the last job ends, of those with an estimate. */
function latestEta(all: UseJobsProgressResult): number | undefined {
  if (all.status === "none") return undefined;
  const known = all.jobs.flatMap((job) =>
    job.status === "running" && job.etaAt !== undefined ? [job.etaAt] : [],
  );
  return known.length === 0 ? undefined : Math.max(...known);
}
