import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { progressAt } from "@basiq-kit/hooks/core";

type Known = Exclude<UseJobProgressResult, { status: "loading" | "error" }>;

/** How far a job's bar is, from 0 to 1: by its time while there is an estimate, else by its steps. */
export function barValue(job: Known, secondsLeft: number | undefined): number {
  if (job.etaAt === undefined || secondsLeft === undefined) return job.progress;
  return progressAt(job, job.etaAt - secondsLeft * 1000);
}
