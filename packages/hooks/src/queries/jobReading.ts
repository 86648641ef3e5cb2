import type { job } from "./readings/job.js";

type JobReading = typeof job;

// Code, and nobody's in particular: one for all runtimes.
let loaded: JobReading | undefined;

/** Loads what reads jobs and knows what they mean: beside the first answer, and not before. */
export async function loadJobReading(): Promise<JobReading> {
  loaded ??= (await import("./readings/job.js")).job;
  return loaded;
}

/** What jobs mean; `undefined` until there was an answer to read. */
export function jobMeaning(): JobReading["meaning"] | undefined {
  return loaded?.meaning;
}
