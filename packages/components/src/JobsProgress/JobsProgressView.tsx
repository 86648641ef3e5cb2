"use client";

import type { ConnectionState, JobKind, UseJobsProgressResult } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { actionButton, type FailureActions } from "../failures/actionButton.js";
import { asCardSays, failureOfConnection } from "../failures/failureOfConnection.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import type { CameSoFar, NextUpdate } from "../JobProgress/came.js";
import { JobProgressView } from "../JobProgress/JobProgressView.js";
import type { MarkedBank } from "../ui/BankMark.js";
import { canLeavePage } from "./canLeavePage.js";
import { commonOutcome } from "./commonOutcome.js";
import { JobRow } from "./JobRow.js";
import { JobsCard } from "./JobsCard.js";
import { useCopy } from "../copy/useCopy.js";
import { jobsProgressWords } from "./jobsProgressWords.js";
import { withClass } from "../ui/withClass.js";

export interface JobsProgressViewProps {
  /** The result of `useJobsProgress`. */
  readonly all: UseJobsProgressResult;
  /** Why the jobs run; it chooses the words. */
  readonly kind: JobKind;
  /** The banks' names by job id. @default "Bank 1", "Bank 2" */
  readonly institutionNames?: Readonly<Record<string, string>> | undefined;
  /** The banks by job id, for their marks, and for names that `institutionNames` doesn't have. @default unknown */
  readonly institutions?: Readonly<Record<string, MarkedBank>> | undefined;
  /** Where logos may come from; each host learns the visitor's address. @default ["cdn.basiq.io"] */
  readonly logoHosts?: readonly string[] | undefined;
  /** The ids of jobs whose bank's name may still come: a grey bar stands in its place. @default none */
  readonly namesLoading?: readonly string[] | undefined;
  /** The current time in epoch milliseconds. @default no time left is promised */
  readonly now?: number | undefined;
  /**
   * The unresolved failure of a job's connection (`connection.failure`), so that a failed job says what its card says.
   * @default unknown: each job's own failure
   */
  readonly failureOf?: ((jobId: string) => ConnectionState["failure"]) | undefined;
  /** What the app does about a job's failure; what it can't do has no button. @default none */
  readonly actionsOf?: ((jobId: string) => FailureActions) | undefined;
  /**
   * What a job brought, as the app knows it (the kit's token reads no accounts), or `counting` while it finds out.
   * @default nothing is said
   */
  readonly cameOf?: ((jobId: string) => CameSoFar | undefined) | undefined;
  /** When new data comes to a job's connection. @default nothing is said */
  readonly nextUpdateOf?: ((jobId: string) => NextUpdate | undefined) | undefined;
  /** Draws what a bank asks, in its row. @default nothing */
  readonly renderChallenge?:
    | ((jobId: string, bank: string | undefined, isNameLoading: boolean) => ReactNode)
    | undefined;
  /** Draws what comes next, below the jobs; it is `primary` once nothing above needs the person. @default nothing */
  readonly renderNext?: ((variant: "primary" | "secondary") => ReactNode) | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws several jobs as one, with a row for each bank; one job alone is drawn as `JobProgressView`
 * does.
 *
 * Use it when the state comes from elsewhere; `JobsProgress` is the one that follows jobs by itself.
 *
 * @example
 * <JobsProgressView all={useJobsProgress({ jobs })} kind="connect" />
 */
export function JobsProgressView(props: JobsProgressViewProps) {
  const { all, kind, now, actionsOf, renderChallenge, renderNext } = props;
  const {
    logoHosts,
    cameOf,
    nextUpdateOf,
    failureOf,
    namesLoading = [],
    headingLevel = 3,
    className,
  } = props;
  const copy = useCopy(jobsProgressWords);
  if (all.status === "none") return null;
  const ids = all.jobs.map(({ jobId }) => jobId);
  const bankOf = (jobId: string): MarkedBank | undefined => {
    const known = props.institutions?.[jobId];
    const name = props.institutionNames?.[jobId] ?? known?.name;
    return name === undefined ? undefined : { ...known, name };
  };
  const isNameLoading = (jobId: string) =>
    bankOf(jobId) === undefined && namesLoading.includes(jobId);
  const nameOf = (jobId: string) =>
    bankOf(jobId)?.name ??
    (isNameLoading(jobId) ? copy.theBank : copy.jobs.bank(ids.indexOf(jobId) + 1));
  const words = { copy, kind, now, nameOf };
  const renderChallengeOf = (jobId: string) =>
    renderChallenge?.(jobId, bankOf(jobId)?.name, isNameLoading(jobId));
  const canLeave = canLeavePage(all);
  const offersAction = all.jobs.some((own) => {
    const job = asCardSays(own, failureOf?.(own.jobId));
    return (
      job.status === "failed" &&
      actionButton(job.guidance, actionsOf?.(own.jobId), copy.action) !== undefined
    );
  });
  const isUnderWay = all.status === "running" || all.status === "needs-mfa";
  const [only] = all.jobs.length === 1 ? all.jobs : [];
  // Its own words say that they can leave.
  const isAloneAndPaused = only?.status === "waiting" && only.pause !== "none";
  return (
    <div className={withClass("bk bk-jobs", className)} data-status={all.status}>
      {only === undefined ? (
        <JobsCard
          {...{ all, words, headingLevel }}
          {...commonOutcome(
            ids.map((jobId) => cameOf?.(jobId)),
            ids.map((jobId) => nextUpdateOf?.(jobId)),
          )}
        >
          {all.jobs.map((job) => (
            <JobRow
              key={job.jobId}
              job={job}
              words={words}
              institution={bankOf(job.jobId)}
              logoHosts={logoHosts}
              isNameLoading={isNameLoading(job.jobId)}
              failure={failureOf?.(job.jobId)}
              came={cameOf?.(job.jobId)}
              actions={actionsOf?.(job.jobId)}
              challenge={renderChallengeOf(job.jobId)}
            />
          ))}
        </JobsCard>
      ) : (
        <>
          <JobProgressView
            job={only}
            kind={kind}
            institution={bankOf(only.jobId)}
            logoHosts={logoHosts}
            institutionName={bankOf(only.jobId)?.name}
            isNameLoading={isNameLoading(only.jobId)}
            secondsLeft={secondsUntil("etaAt" in only ? only.etaAt : undefined, now)}
            failure={failureOf?.(only.jobId)}
            came={cameOf?.(only.jobId)}
            nextUpdate={nextUpdateOf?.(only.jobId)}
            references={{
              ...idsOfFailed(only),
              jobId: failureOfConnection(only, failureOf?.(only.jobId))?.jobId ?? only.jobId,
            }}
            actions={actionsOf?.(only.jobId)}
            headingLevel={headingLevel}
          />
          {only.status === "needs-mfa" && renderChallengeOf(only.jobId)}
        </>
      )}
      {isUnderWay && !isAloneAndPaused && (
        <p className="bk-meta">{canLeave ? copy.jobs.leave : copy.jobs.stay}</p>
      )}
      {renderNext?.(canLeave && !offersAction ? "primary" : "secondary")}
    </div>
  );
}

function secondsUntil(at: number | undefined, now: number | undefined): number | undefined {
  return at === undefined || now === undefined
    ? undefined
    : Math.max(0, Math.ceil((at - now) / 1000));
}
