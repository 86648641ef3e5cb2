import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { type ReactNode, useContext, useId } from "react";
import { asCardSays } from "../failures/failureOfConnection.js";
import { FailureSays } from "../FailureNotice/FailureSays.js";
import { FailureSupport } from "../FailureNotice/FailureSupport.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import { bankWords } from "../copy/bankName.js";
import { useCopy } from "../copy/useCopy.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { reachabilityMessage } from "../JobReachability/reachabilityMessage.js";
import { Announcer } from "../ui/Announcer.js";
import { Bar } from "../ui/Bar.js";
import { BarDone } from "../ui/BarDone.js";
import { useFold } from "../ui/useFold.js";
import { withClass } from "../ui/withClass.js";
import { barValue } from "./barValue.js";
import { knownCame } from "./came.js";
import { cameWords } from "./cameSentences.js";
import { EndSaidAround } from "./EndSaidAround.js";
import { FailureReason } from "./FailureReason.js";
import { HeldCame } from "./HeldCame.js";
import { type CloseButton, JobFoot } from "./JobFoot.js";
import { JobHead } from "./JobHead.js";
import { JobOutcome } from "./JobOutcome.js";
import type { JobProgressViewProps } from "./JobProgressView.js";
import { jobProgressWords } from "./jobProgressWords.js";
import { jobAnnouncement, jobBarWords, jobOutlook, jobTitle } from "./jobSentences.js";
import { HeldSteps, JobSteps } from "./JobSteps.js";

export interface JobCardProps extends JobProgressViewProps {
  /** Puts it away once it is over. @default no button */
  readonly close?: CloseButton | undefined;
  /** What has to be said above its buttons. @default nothing */
  readonly children?: ReactNode;
}

/** One card from a job's first moment to its end: whose it is, how far it is, and what to do once it has failed. */
export function JobCard(props: JobCardProps) {
  const { kind, secondsLeft, actions, busy, headingLevel = 3, className } = props;
  const job = asCardSays(props.job, props.failure);
  const copy = useCopy(jobProgressWords);
  const titleId = useId();
  const bank = bankWords(props, copy);
  const words = { copy, kind, bank, secondsLeft };
  const [wasUnderWay] = useFold(
    () => false,
    (before) => before || UNDER_WAY.has(job.status),
  );
  const isDone = job.status === "succeeded";
  const isEndSaidAround = useContext(EndSaidAround) && (isDone || job.status === "failed");
  const isCounting = isDone && props.came === "counting";
  const brought = knownCame(props.came);
  const came = isDone && brought ? cameWords(brought, copy) : undefined;
  const [wasEndSaid] = useFold(
    () => false,
    (before) => before || (isDone && came === undefined),
  );
  // Counted again, it is drawn, and not said a second time.
  const [cameSaid] = useFold<string | undefined>(
    () => undefined,
    (before) => before ?? came,
  );
  const known = job.status !== "loading" && job.status !== "error";
  const reachability =
    job.status === "error" ? ({ status: "stopped", error: job.error } as const) : job.reachability;
  const failed = job.status === "failed" ? job : undefined;
  const reason = failed && (
    <FailureReason guidance={failed.guidance} bank={bank} next={props.failureNext}>
      <FailureSays failure={failed.failure} guidance={failed.guidance} bank={bank} />
    </FailureReason>
  );
  return (
    // No landmark, because there may be several of one name.
    <article
      className={withClass("bk bk-card bk-job", className)}
      data-status={job.status}
      data-reachability={reachability.status}
      aria-labelledby={titleId}
    >
      <JobHead
        {...props}
        title={jobTitle(job, words)}
        titleId={titleId}
        headingLevel={headingLevel}
        done={isDone ? { isNews: wasUnderWay } : undefined}
      >
        {(HAS_BAR.has(job.status) || job.status === "delayed") && (
          <p className="bk-meta bk-job__outlook">{jobOutlook(job, words)}</p>
        )}
        {(came !== undefined || isCounting) && (
          <p className="bk-meta bk-job__came">{came ?? <HeldCame />}</p>
        )}
      </JobHead>
      {HAS_BAR.has(job.status) ? (
        <Bar
          label={copy.job.progress[kind](bank)}
          value={known ? barValue(job, secondsLeft) : undefined}
          description={jobBarWords(job, words)}
        />
      ) : (
        // It is of nothing any more, and keeps its place so that the steps keep theirs.
        <div className="bk-bar bk-job__line" aria-hidden="true">
          <BarDone value={isDone ? 1 : undefined} />
        </div>
      )}
      <JobReach job={job} />
      {job.status === "loading" && <HeldSteps kind={kind} />}
      {known && came === undefined && !isCounting && (
        <JobSteps steps={job.steps} kind={kind} bank={bank} failure={reason} />
      )}
      {failed?.step === undefined && reason}
      {job.status === "delayed" && (
        <div className="bk-job__delayed">
          <p className="bk-text">{copy.failure["retried-by-basiq"].next(bank)}</p>
          <StageMeaning bank={bank} stage={job.guidance.connectorStage} />
        </div>
      )}
      {isDone && <JobOutcome {...props} />}
      {props.children}
      <JobFoot job={job} bank={bank} actions={actions} busy={busy} close={props.close} />
      {failed && (
        <FailureSupport
          failure={failed.failure}
          guidance={failed.guidance}
          bank={bank}
          references={props.references}
        />
      )}
      <Announcer
        message={
          reachabilityMessage(reachability, copy) ??
          // What came may be known only after the end was said, which is said once.
          [isEndSaidAround || (wasEndSaid && came) ? "" : jobAnnouncement(job, words), cameSaid]
            .filter(Boolean)
            .join(". ")
        }
      />
    </article>
  );
}

/** What a bar is of; the rest stands still, or is over. */
const HAS_BAR: ReadonlySet<UseJobProgressResult["status"]> = new Set([
  "loading",
  "waiting",
  "running",
  "needs-mfa",
]);
/** Seen to be under way: a job that was over when it was first read is no news. */
const UNDER_WAY: ReadonlySet<UseJobProgressResult["status"]> = new Set([
  "waiting",
  "running",
  "needs-mfa",
  "delayed",
]);
