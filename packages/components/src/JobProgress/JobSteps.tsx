import type { JobKind, StepState } from "@basiq-kit/hooks";
import type { ReactNode } from "react";
import { Icon } from "../ui/Icon.js";
import { checkIcon, clockIcon, crossIcon, phoneIcon } from "../ui/icons.js";
import { stepCopy } from "./stepCopy.js";
import { useCopy } from "../copy/useCopy.js";
import { jobProgressWords } from "./jobProgressWords.js";

export interface JobStepsProps {
  readonly steps: readonly StepState[];
  /** Why the job runs: the steps of an upload have words of their own. */
  readonly kind: JobKind;
  readonly bank: string;
  /** Opens under the step that failed. */
  readonly failure?: ReactNode;
}

/** One row for each step; only the one under way has motion. */
export function JobSteps({ steps, kind, bank, failure }: JobStepsProps) {
  const copy = useCopy(jobProgressWords);
  return (
    <ol className="bk-rail">
      {steps.map((step, index) => (
        // Steps have no ids and are only ever inserted; a title may come twice.
        // oxlint-disable-next-line react/no-array-index-key
        <li key={`${step.title}-${index}`} className="bk-rail__step" data-status={step.status}>
          <StepGlyph status={step.status} />
          <div className="bk-rail__body">
            <span className="bk-rail__label">
              {stepLabel(step, stepCopy(copy, step.title, kind), bank)}
            </span>
            <span className={IN_WORDS.has(step.status) ? "bk-meta" : "bk-hidden"}>
              {copy.job.aside(copy.job.stepStatus[step.status])}
            </span>
            {step.status === "failed" && failure}
          </div>
        </li>
      ))}
    </ol>
  );
}

/** What the label alone doesn't say, and a glyph doesn't say to everyone. */
const IN_WORDS: ReadonlySet<StepState["status"]> = new Set(["failed", "not-reached", "delayed"]);

function stepLabel(
  { status }: StepState,
  words: ReturnType<typeof stepCopy>,
  bank: string,
): string {
  switch (status) {
    case "pending":
    case "not-reached":
    // Neither is under way any more.
    case "delayed":
    case "failed":
      return words.ahead(bank);
    case "active":
    case "needs-answer":
      return words.running(bank);
    case "done":
      return words.done(bank);
    default:
      return status satisfies never;
  }
}

function StepGlyph({ status }: Pick<StepState, "status">) {
  return (
    <span className="bk-rail__glyph" aria-hidden="true">
      {status === "done" && <Icon icon={checkIcon} />}
      {status === "failed" && <Icon icon={crossIcon} />}
      {status === "delayed" && <Icon icon={clockIcon} />}
      {status === "needs-answer" && <Icon icon={phoneIcon} />}
    </span>
  );
}
