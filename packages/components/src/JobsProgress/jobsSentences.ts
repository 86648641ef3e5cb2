import type { JobKind, JobOfMany, Reachability, UseJobsProgressResult } from "@basiq-kit/hooks";
import { roughDuration } from "../copy/time.js";
import { stepCopy } from "../JobProgress/stepCopy.js";
import type { JobsProgressWords } from "./jobsProgressWords.js";

export interface JobsWordsOptions {
  readonly copy: JobsProgressWords;
  readonly kind: JobKind;
  /** The current time in epoch milliseconds, where it is known. */
  readonly now: number | undefined;
  readonly nameOf: (jobId: string) => string;
}

export type Jobs = Exclude<UseJobsProgressResult, { status: "none" }>;

/** What happens to all of them, as a heading. */
export function jobsTitle(all: Jobs, { copy: { jobs }, kind }: JobsWordsOptions): string {
  const count = all.jobs.length;
  switch (all.status) {
    case "loading":
    case "running":
    case "needs-mfa":
      return jobs.title[kind](count);
    case "succeeded":
      return jobs.doneTitle[kind](count);
    case "partly-succeeded":
      return jobs.partTitle[kind](all.succeeded.length, count);
    case "failed":
      return jobs.failedTitle[kind];
    default:
      return all satisfies never;
  }
}

/** The line under the bar: how long all of them still take, or how many have finished. */
export function jobsOutlook(all: Jobs, options: JobsWordsOptions): string {
  const { copy, nameOf } = options;
  switch (all.status) {
    case "loading":
      return copy.job.loading;
    case "running":
      return timeLeft(all.etaAt, options) ?? countFinished(all, copy);
    case "needs-mfa":
      return copy.job.needsYou(nameOf(all.jobId));
    case "succeeded":
    case "partly-succeeded":
    case "failed":
      return countFinished(all, copy);
    default:
      return all satisfies never;
  }
}

/** What a screen reader says when it changes: who waits, each bank that is done, and the outcome. */
export function jobsAnnouncement(all: Jobs, options: JobsWordsOptions): string {
  const { copy, nameOf } = options;
  if (all.status === "loading") return "";
  if (all.status === "needs-mfa") return copy.job.needsYou(nameOf(all.jobId));
  return all.status === "running" ? countFinished(all, copy) : jobsTitle(all, options);
}

function countFinished({ jobs }: Jobs, copy: JobsProgressWords): string {
  const over = jobs.filter(({ status }) => OVER.has(status));
  return over.length === jobs.length
    ? copy.jobs.over
    : copy.jobs.countFinished(over.length, jobs.length);
}

// Not "delayed": Basiq goes on trying.
const OVER: ReadonlySet<string> = new Set(["succeeded", "failed", "error"]);

/** One bank's status, in a word or two. */
export function jobWord(job: JobOfMany, { copy, kind, nameOf }: JobsWordsOptions): string {
  if ("reachability" in job && job.reachability.status === "stopped") return copy.jobs.lost;
  switch (job.status) {
    case "loading":
    case "waiting":
      return copy.jobs.waiting;
    case "running":
      return stepCopy(copy, job.step.title, kind).running(nameOf(job.jobId));
    case "needs-mfa":
      return copy.jobs.needsYou;
    case "delayed":
      return copy.jobs.delayed;
    case "succeeded":
      return copy.jobs.done[kind];
    case "failed":
      return copy.jobs.failed[kind];
    case "error":
      return copy.jobs.lost;
    default:
      return job satisfies never;
  }
}

/** How long one bank still takes; `undefined` when nobody can say. */
export function jobTimeLeft(job: JobOfMany, options: JobsWordsOptions): string | undefined {
  if (job.status !== "running") return undefined;
  return job.pace === "slow" ? options.copy.job.slow : timeLeft(job.etaAt, options);
}

function timeLeft(
  etaAt: number | undefined,
  { copy, now }: Pick<JobsWordsOptions, "copy" | "now">,
): string | undefined {
  if (etaAt === undefined || now === undefined) return undefined;
  const seconds = Math.ceil((etaAt - now) / 1000);
  return seconds <= 0
    ? copy.job.almostThere
    : copy.job.timeLeft(roughDuration(copy.locale, seconds));
}

/** Whether they can be seen at all: the network is the same for every one of them. */
export function jobsReachability({ jobs }: Jobs): Reachability {
  const each = jobs.flatMap((job) => ("reachability" in job ? [job.reachability] : []));
  return (
    each.find(({ status }) => status === "offline" || status === "retrying") ?? { status: "live" }
  );
}

/** Why one bank's job hasn't started, as far as that is known; "" where nothing is unusual. */
export function pauseWords(job: JobOfMany, { copy, nameOf }: JobsWordsOptions): string {
  return job.status === "waiting" && job.pause !== "none"
    ? copy.job.paused[job.pause](nameOf(job.jobId))
    : "";
}
