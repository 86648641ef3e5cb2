import type { JobProgressWords, StepCopy } from "./jobProgressWords.js";

/** The words of a step; one that Basiq adds later is called by what it is to a person: the rest. */
export function stepCopy({ job: { steps } }: JobProgressWords, title: string): StepCopy {
  // A map, because an object would also have words for "toString".
  return new Map<string, StepCopy>(Object.entries(steps)).get(title) ?? steps.other;
}
