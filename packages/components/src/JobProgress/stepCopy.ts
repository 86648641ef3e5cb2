import type { JobProgressWords, StepCopy } from "./jobProgressWords.js";

/** The words of a step. One that Basiq adds later has the words for the rest of the work. */
export function stepCopy({ job: { steps } }: JobProgressWords, title: string): StepCopy {
  // A map, because an object would also have words for "toString".
  return new Map<string, StepCopy>(Object.entries(steps)).get(title) ?? steps.other;
}
