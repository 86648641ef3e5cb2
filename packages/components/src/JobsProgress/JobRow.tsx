import type { ConnectionState, JobOfMany } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import type { FailureActions } from "../failures/actionButton.js";
import { failureOfConnection } from "../failures/failureOfConnection.js";
import { StageMeaning } from "../FailureNotice/StageMeaning.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import { FailureNoticeView } from "../FailureNotice/FailureNoticeView.js";
import { type CameSoFar, knownCame } from "../JobProgress/came.js";
import { cameWords } from "../JobProgress/cameSentences.js";
import { start } from "../copy/bankName.js";
import { Announcer } from "../ui/Announcer.js";
import { BankMark, type MarkedBank } from "../ui/BankMark.js";
import { BankRow } from "../ui/BankRow.js";
import { HeldWords } from "../ui/HeldWords.js";
import { RowState, type RowTone } from "../ui/RowState.js";
import { type GlyphStatus, StatusGlyph } from "../ui/StatusGlyph.js";
import { useIsNews } from "../ui/useIsNews.js";
import { JobReach } from "../JobReachability/JobReach.js";
import { jobTimeLeft, jobWord, type JobsWordsOptions, pauseWords } from "./jobsSentences.js";

export interface JobRowProps {
  readonly job: JobOfMany;
  readonly words: JobsWordsOptions;
  /** Its bank, if that is known; its name is nobody's to translate. */
  readonly institution: MarkedBank | undefined;
  readonly logoHosts: readonly string[] | undefined;
  /** Whether its bank's name may still come. */
  readonly isNameLoading: boolean;
  /** Its connection's unresolved failure. */
  readonly failure: ConnectionState["failure"];
  /** What it brought, as far as that is known. */
  readonly came: CameSoFar | undefined;
  readonly actions: FailureActions | undefined;
  /** What the bank asks, while it does. */
  readonly challenge: ReactNode;
}

/** One bank as a row: its mark, its name over its status in a line, and below what needs the person. */
export function JobRow(props: JobRowProps) {
  const { job, words, institution, isNameLoading, actions, challenge } = props;
  const { copy, nameOf } = words;
  const bank = nameOf(job.jobId);
  const status = rowStatus(job);
  const isNews = useIsNews(status);
  const brought = knownCame(props.came);
  const came = status === "succeeded" && brought ? cameWords(brought, copy) : undefined;
  const decisive = failureOfConnection(job, props.failure);
  const severity = job.status === "failed" ? (decisive ?? job).guidance.severity : undefined;
  const timeLeft = status === "running" ? jobTimeLeft(job, words) : undefined;
  return (
    <li className="bk-bank" data-status={status}>
      <BankRow
        mark={
          <BankMark institution={institution} isLoading={isNameLoading} hosts={props.logoHosts} />
        }
        translate={institution === undefined ? undefined : "no"}
        name={isNameLoading ? <HeldWords words={start(bank)} /> : <bdi>{bank}</bdi>}
        state={
          <RowState
            tone={toneOf(status, severity)}
            glyph={<StatusGlyph status={GLYPHS[status]} isNews={isNews} />}
          >
            <span>{came ?? jobWord(job, words)}</span>
            {timeLeft !== undefined && <span className="bk-bank__time">{` · ${timeLeft}`}</span>}
          </RowState>
        }
      />
      <div className="bk-bank__detail">
        {status === "needs-mfa" && challenge}
        {job.status === "failed" && (
          <FailureNoticeView
            failure={(decisive ?? job).failure}
            guidance={(decisive ?? job).guidance}
            institutionName={bank}
            references={{ ...idsOfFailed(job), jobId: (decisive ?? job).jobId }}
            actions={actions}
          />
        )}
        {status === "lost" && <JobReach job={job} />}
        <PauseWords job={job} words={words} />
        {job.status === "delayed" && (
          <>
            <p className="bk-meta">{copy.failure["retried-by-basiq"].next(bank)}</p>
            <StageMeaning bank={bank} stage={job.guidance.connectorStage} />
          </>
        )}
      </div>
    </li>
  );
}

/** Why it hasn't started, as far as that is known; said once, because the card says only how many have finished. */
function PauseWords({ job, words }: Pick<JobRowProps, "job" | "words">) {
  const said = pauseWords(job, words);
  return (
    <>
      {said !== "" && <p className="bk-meta">{said}</p>}
      <Announcer message={said} />
    </>
  );
}

type RowStatus = Exclude<JobOfMany["status"], "error"> | "lost";

/** A job that can no longer be fetched is lost, unless it was over already. */
function rowStatus(job: JobOfMany): RowStatus {
  if (job.status === "error") return "lost";
  const isOver = job.status === "succeeded" || job.status === "failed";
  return job.reachability.status === "stopped" && !isOver ? "lost" : job.status;
}

/** The glyph says the same; what is done is quiet, because its tick is enough. */
function toneOf(status: RowStatus, severity: RowTone | undefined): RowTone {
  switch (status) {
    case "loading":
    case "waiting":
    case "succeeded":
      return "quiet";
    case "running":
    case "needs-mfa":
      return "live";
    case "delayed":
    case "lost":
      return "caution";
    case "failed":
      return severity ?? "caution";
    default:
      return status satisfies never;
  }
}

const GLYPHS: Readonly<Record<RowStatus, GlyphStatus>> = {
  loading: "ahead",
  waiting: "ahead",
  running: "active",
  "needs-mfa": "asks",
  delayed: "late",
  succeeded: "done",
  failed: "failed",
  lost: "lost",
};
