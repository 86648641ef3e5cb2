import type { JobKind, JobOfMany } from "@basiq-kit/hooks";
import { useCopy } from "../copy/useCopy.js";
import { HeldSteps } from "../JobProgress/JobSteps.js";
import { BankMark } from "../ui/BankMark.js";
import { BankRow } from "../ui/BankRow.js";
import { RowState } from "../ui/RowState.js";
import { StatusGlyph } from "../ui/StatusGlyph.js";
import { HeldWords } from "../ui/HeldWords.js";
import { readWords } from "../ui/readWords.js";
import { withClass } from "../ui/withClass.js";
import type { JobsProgressViewProps } from "./JobsProgressView.js";

export interface JobsSkeletonProps extends Pick<JobsProgressViewProps, "renderNext" | "className"> {
  readonly jobs: readonly JobOfMany[];
  readonly kind: JobKind;
}

/**
 * Reserves the space of the jobs while their banks' names are read: it has the elements of what comes, with grey
 * bars in place of its words, so that nothing jumps.
 */
export function JobsSkeleton({ jobs, kind, renderNext, className }: JobsSkeletonProps) {
  const { read } = useCopy(readWords);
  const [only] = jobs.length === 1 ? jobs : [];
  return (
    <div className={withClass("bk bk-jobs", className)} data-status="loading">
      <div className={only === undefined ? "bk-card bk-jobs__card" : "bk-card bk-job"}>
        <span className="bk-hidden">{read.loading}</span>
        <div className="bk-jobs__held" aria-hidden="true">
          {only === undefined ? (
            <>
              <p className="bk-title">
                <HeldWords />
              </p>
              <div className="bk-bar" />
              <p className="bk-meta bk-jobs__outlook">
                <HeldWords />
              </p>
              <ul className="bk-jobs__banks">{jobs.map(renderBank)}</ul>
            </>
          ) : (
            <>
              <div className="bk-job__head">
                <span className="bk-job__mark">
                  <BankMark institution={undefined} />
                </span>
                <div className="bk-job__what">
                  <p className="bk-title">
                    <HeldWords />
                  </p>
                  <p className="bk-meta bk-job__outlook">
                    <HeldWords />
                  </p>
                </div>
              </div>
              <div className="bk-bar" />
              <HeldSteps kind={kind} />
            </>
          )}
        </div>
      </div>
      <p className="bk-meta" aria-hidden="true">
        <HeldWords />
      </p>
      {renderNext && (
        <div className="bk-actions" aria-hidden="true">
          <span className="bk-held__button bk-jobs__held-next" />
        </div>
      )}
    </div>
  );
}

function renderBank({ jobId }: JobOfMany) {
  return (
    <li key={jobId} className="bk-bank">
      <BankRow
        mark={<BankMark institution={undefined} />}
        name={<HeldWords />}
        state={
          <RowState tone="quiet" glyph={<StatusGlyph status="ahead" />}>
            <HeldWords />
          </RowState>
        }
      />
    </li>
  );
}
