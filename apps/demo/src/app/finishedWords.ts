import type { FinishedJob } from "@basiq-kit/hooks";

/** How a job ended, in a sentence or two; a job doesn't always say which bank it is about. */
export function finishedWords(
  { kind, status }: Pick<FinishedJob, "kind" | "status">,
  bank = "A bank",
): string {
  return status === "succeeded"
    ? `${bank} ${kind === "connect" ? "is connected" : "is up to date"}.`
    : `${bank} ${kind === "connect" ? "wasn’t connected" : "wasn’t refreshed"}. The overview says why.`;
}
