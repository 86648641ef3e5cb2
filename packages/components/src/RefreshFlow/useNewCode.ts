import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { useEffect, useState } from "react";
import type { NewCode } from "./FollowedRefresh.js";

// Each is another sign-in at the bank, and banks lock accounts.
const NEW_CODES = 2;

export interface NewCodeOptions {
  readonly jobId: string;
  readonly job: UseJobProgressResult;
  readonly refresh: () => Promise<unknown>;
}

/**
 * A new code is a new refresh. Basiq answers with the old job while that one still waits for the old
 * code, so the wish stands until it has ended.
 */
export function useNewCode({ jobId, job, refresh }: NewCodeOptions) {
  const [count, setCount] = useState(0);
  const [wishedFor, setWishedFor] = useState<string>();
  const ranOut = job.status === "failed" && job.guidance.reason === "challenge-ran-out";
  const isWished = wishedFor === jobId && job.status !== "succeeded";
  const isDue = isWished && ranOut;

  useEffect(() => {
    // Two calls at once are one, so the next render may ask again.
    if (isDue) void refresh();
  }, [isDue, refresh]);

  function askForCode() {
    if (isWished || count >= NEW_CODES) return;
    setCount(count + 1);
    setWishedFor(jobId);
    void refresh();
  }

  const status: NewCode =
    isWished && (ranOut || job.status !== "failed")
      ? "under-way"
      : count >= NEW_CODES
        ? "used-up"
        : "offered";
  return { status, askForCode, ranOut };
}
