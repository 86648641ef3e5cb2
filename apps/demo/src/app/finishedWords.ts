import type { FinishedJob } from "@basiq-kit/hooks";

/** How a job ended, in a sentence or two; a job doesn't always say which bank it is about. */
export function finishedWords(
  { kind, status }: Pick<FinishedJob, "kind" | "status">,
  bank = "A bank",
): string {
  const [done, failed] = OUTCOMES[kind];
  return `${bank} ${status === "succeeded" ? `${done}.` : `${failed}. The overview says why.`}`;
}

const UPDATED = ["is up to date", "wasn’t refreshed"] as const;

const OUTCOMES: Readonly<Record<FinishedJob["kind"], readonly [done: string, failed: string]>> = {
  connect: ["is connected", "wasn’t connected"],
  refresh: UPDATED,
  update: UPDATED,
  upload: ["is added from a statement", "wasn’t added: its statement couldn’t be read"],
  // The demo makes none.
  report: ["has a new report", "has no new report"],
};
