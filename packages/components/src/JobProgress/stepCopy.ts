import type { JobKind } from "@basiq-kit/hooks";
import type { JobProgressWords, StepCopy } from "./jobProgressWords.js";

/** The words of a step. One that Basiq adds later has the words for the rest of the work. */
export function stepCopy({ job }: JobProgressWords, title: string, kind: JobKind): StepCopy {
  return (
    (kind === "upload" ? wordsOf(job.uploadSteps, title) : undefined) ??
    wordsOf(job.steps, title) ??
    job.steps.other
  );
}

/** A map, because an object would also have words for "toString". */
function wordsOf(steps: Readonly<Record<string, StepCopy>>, title: string): StepCopy | undefined {
  return new Map(Object.entries(steps)).get(title);
}
