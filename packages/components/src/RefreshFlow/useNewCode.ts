import type { UseJobProgressResult } from "@basiq-kit/hooks";
import { RETRIES } from "@basiq-kit/hooks/core";
import { useState } from "react";
import type { NewCode } from "./FollowedRefresh.js";
import { useOnChange } from "../ui/useOnChange.js";

export interface NewCodeOptions {
  readonly jobId: string;
  readonly job: UseJobProgressResult;
  readonly refresh: () => Promise<unknown>;
}

/**
 * A new code is a new refresh, so another sign-in at the bank: `RETRIES` of them at most, since banks lock
 * accounts. While the old job still waits for the old code, Basiq answers with that job, so the request is
 * repeated once it has ended.
 */
export function useNewCode({ jobId, job, refresh }: NewCodeOptions) {
  const [count, setCount] = useState(0);
  const [requestedFor, setRequestedFor] = useState<string>();
  const ranOut = job.status === "failed" && job.guidance.reason === "challenge-ran-out";
  const isRequested = requestedFor === jobId && job.status !== "succeeded";
  const isDue = isRequested && ranOut;

  // Once for each code: banks lock accounts that are asked too often.
  useOnChange(isDue && jobId, () => {
    if (isDue) void refresh();
  });

  function askForCode() {
    if (isRequested || count >= RETRIES) return;
    setCount(count + 1);
    setRequestedFor(jobId);
    void refresh();
  }

  const status: NewCode =
    isRequested && (ranOut || job.status !== "failed")
      ? "under-way"
      : count >= RETRIES
        ? "used-up"
        : "offered";
  return { status, askForCode, ranOut };
}
