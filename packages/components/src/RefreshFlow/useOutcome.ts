import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { useEffect, useRef } from "react";

/** How a refresh ended. */
export type RefreshOutcome = Extract<UseJobProgressResult, { status: "succeeded" | "failed" }>;

/** Reports the end of a job once, unless the job was over before it was watched. */
export function useOutcome(
  job: UseJobProgressResult,
  onFinished: ((outcome: RefreshOutcome) => void) | undefined,
) {
  const isWatched = useRef(false);
  useEffect(() => {
    const isOver = job.status === "succeeded" || job.status === "failed";
    if (isOver && isWatched.current) onFinished?.(job);
    isWatched.current = !isOver;
  }, [job, onFinished]);
}
