import type { ConnectionState, JobKind, UseJobProgressResult } from "@basiq-kit/hooks";
import { useContext, useId } from "react";
import type { FailureActions } from "../failures/actionButton.js";
import { asCardSays } from "../failures/failureOfConnection.js";
import { FailureNoticeView } from "../FailureNotice/FailureNoticeView.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import type { FailureReferences } from "../copy/references.js";
import { bankWords, isHeld, type NamedBank } from "../copy/bankName.js";
import { Announcer } from "../ui/Announcer.js";
import { Bar } from "../ui/Bar.js";
import type { MarkedBank } from "../ui/BankMark.js";
import { useFold } from "../ui/useFold.js";
import { HeldWords } from "../ui/HeldWords.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { barValue } from "./barValue.js";
import { knownCame } from "./came.js";
import { cameWords } from "./cameSentences.js";
import { DoneMark } from "./DoneMark.js";
import { EndSaidAround } from "./EndSaidAround.js";
import { JobOutcome, type JobOutcomeProps } from "./JobOutcome.js";
import { HeldCame } from "./HeldCame.js";
import { HeldSteps, JobSteps } from "./JobSteps.js";
import { jobAnnouncement, jobBarWords, jobOutlook, jobTitle } from "./jobSentences.js";
import { reachabilityMessage } from "../JobReachability/reachabilityMessage.js";
import { useCopy } from "../copy/useCopy.js";
import { jobProgressWords } from "./jobProgressWords.js";
import { withClass } from "../ui/withClass.js";

export interface JobProgressViewProps extends NamedBank, JobOutcomeProps {
  /** The result of `useJobProgress`. */
  readonly job: UseJobProgressResult;
  /** Why the job runs; it chooses the words. */
  readonly kind: JobKind;
  /** The bank, whose mark the tick stands at once all is done. @default the tick alone */
  readonly institution?: MarkedBank | undefined;
  /** Where logos may come from; each host learns the visitor's address. @default ["cdn.basiq.io"] */
  readonly logoHosts?: readonly string[] | undefined;
  /** Seconds until `job.etaAt`, from `useCountdown`. @default no estimate */
  readonly secondsLeft?: number | undefined;
  /**
   * The connection's unresolved failure (`connection.failure`), so that a failed job says what its card says.
   * @default unknown: the job's own failure
   */
  readonly failure?: ConnectionState["failure"];
  /** What support asks for, shown with a button that copies it when the job failed. @default none */
  readonly references?: FailureReferences | undefined;
  /** What the app does about a failure; what it can't do has no button. @default none */
  readonly actions?: FailureActions | undefined;
  /**
   * What to do after a failure, where that is not what its reason alone says; `null` where something else says it.
   * @default by the reason
   */
  readonly failureNext?: string | null | undefined;
  /** Whether the action that was pressed is running. @default false */
  readonly busy?: boolean | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a job in any state: what happens, how long it takes, and what went wrong where it did.
 *
 * Use it when the state comes from elsewhere (a story, a server, another hook); `JobProgress` is the
 * one that follows a job by itself.
 *
 * @example
 * <JobProgressView job={useJobProgress({ jobId, kind: "refresh" })} kind="refresh" />
 */
export function JobProgressView(props: JobProgressViewProps) {
  const { kind, secondsLeft, references, actions, busy, headingLevel = 3, className } = props;
  const job = asCardSays(props.job, props.failure);
  const copy = useCopy(jobProgressWords);
  const titleId = useId();
  const bank = bankWords(props, copy);
  const words = { copy, kind, bank, secondsLeft };
  const Heading = `h${headingLevel}` as const;
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
  const failure = job.status === "failed" && (
    <FailureNoticeView
      failure={job.failure}
      guidance={job.guidance}
      institutionName={bank}
      references={references}
      actions={actions}
      busy={busy}
      next={props.failureNext}
    />
  );
  return (
    // No landmark, because there may be several of one name.
    <article
      className={withClass("bk bk-card bk-job", className)}
      data-status={job.status}
      data-reachability={reachability.status}
      aria-labelledby={titleId}
    >
      {isDone && (
        <DoneMark
          institution={props.institution}
          logoHosts={props.logoHosts}
          isNews={wasUnderWay}
        />
      )}
      <Heading id={titleId} className="bk-title">
        {isHeld(props) ? <HeldWords words={jobTitle(job, words)} /> : jobTitle(job, words)}
      </Heading>
      {HAS_BAR.has(job.status) && (
        <Bar
          label={copy.job.progress[kind](bank)}
          value={known ? barValue(job, secondsLeft) : undefined}
          description={jobBarWords(job, words)}
        />
      )}
      {(HAS_BAR.has(job.status) || job.status === "delayed") && (
        <p className="bk-meta bk-job__outlook">{jobOutlook(job, words)}</p>
      )}
      {(came !== undefined || isCounting) && (
        <p className="bk-meta bk-job__came">{came ?? <HeldCame />}</p>
      )}
      <JobReach job={job} />
      {job.status === "loading" && <HeldSteps kind={kind} />}
      {known && came === undefined && !isCounting && (
        <JobSteps steps={job.steps} kind={kind} bank={bank} failure={failure} />
      )}
      {job.status === "failed" && job.step === undefined && failure}
      {job.status === "delayed" && (
        <div className="bk-job__delayed">
          <p className="bk-text">{copy.failure["retried-by-basiq"].next(bank)}</p>
          <StageMeaning bank={bank} stage={job.guidance.connectorStage} />
        </div>
      )}
      {isDone && <JobOutcome {...props} />}
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
