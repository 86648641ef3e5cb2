import type { JobKind, StepState } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { useCopy } from "../copy/useCopy.js";
import { HeldWords } from "../ui/HeldWords.js";
import { type GlyphStatus, StatusGlyph } from "../ui/StatusGlyph.js";
import { useIsNews } from "../ui/useIsNews.js";
import { stepCopy } from "./stepCopy.js";
import { type JobProgressWords, jobProgressWords } from "./jobProgressWords.js";

interface StepsOf {
  /** Why the job runs: the steps of an upload have words of their own. */
  readonly kind: JobKind;
  readonly bank: string;
  /** Opens under the step that failed. */
  readonly failure?: ReactNode;
}

export interface JobStepsProps extends StepsOf {
  readonly steps: readonly StepState[];
}

/** One row for each step; only the one under way has motion. */
export function JobSteps({ steps, ...rest }: JobStepsProps) {
  return (
    <ol className="bk-rail">
      {steps.map((step, index) => (
        // Steps have no ids and are only ever inserted; a title may come twice.
        // oxlint-disable-next-line react/no-array-index-key
        <Step key={`${step.title}-${index}`} step={step} {...rest} />
      ))}
    </ol>
  );
}

function Step({ step, kind, bank, failure }: StepsOf & { readonly step: StepState }) {
  const copy = useCopy(jobProgressWords);
  const isNews = useIsNews(step.status);
  return (
    <li className="bk-rail__step" data-status={step.status}>
      <StatusGlyph status={GLYPHS[step.status]} isNews={isNews} />
      <div className="bk-rail__body">
        <span className="bk-rail__label">
          {stepLabel(step, stepCopy(copy, step.title, kind), bank)}
        </span>
        <StepStatus status={step.status} copy={copy} />
        {step.status === "failed" && failure}
      </div>
    </li>
  );
}

/** What the label alone doesn't say, and a glyph doesn't say to everyone. */
function StepStatus({ status, copy }: Pick<StepState, "status"> & { copy: JobProgressWords }) {
  if (status === "failed") return null;
  const isSeen = status === "not-reached" || status === "delayed";
  return (
    <span className={isSeen ? "bk-meta" : "bk-hidden"}>
      {copy.job.aside(copy.job.stepStatus[status])}
    </span>
  );
}

/** The steps before the first answer, which says what they are. Most jobs have three; a report has one. */
export function HeldSteps({ kind }: Pick<StepsOf, "kind">) {
  return (
    <ol className="bk-rail" aria-hidden="true">
      {Array.from({ length: kind === "report" ? 1 : 3 }, (_, index) => (
        <li key={index} className="bk-rail__step" data-status="pending">
          <StatusGlyph status="ahead" />
          <div className="bk-rail__body">
            <HeldWords />
          </div>
        </li>
      ))}
    </ol>
  );
}

function stepLabel(
  { status }: StepState,
  words: ReturnType<typeof stepCopy>,
  bank: string,
): string {
  switch (status) {
    case "pending":
    case "not-reached":
    // It isn't under way any more.
    case "delayed":
      return words.ahead(bank);
    case "active":
    case "needs-answer":
      return words.running(bank);
    case "done":
      return words.done(bank);
    case "failed":
      return words.failed(bank);
    default:
      return status satisfies never;
  }
}

const GLYPHS: Readonly<Record<StepState["status"], GlyphStatus>> = {
  pending: "ahead",
  active: "active",
  "needs-answer": "asks",
  delayed: "late",
  done: "done",
  failed: "failed",
  "not-reached": "skipped",
};
