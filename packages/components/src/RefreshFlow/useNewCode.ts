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
 * A new code is a new refresh. While the old job still waits for the old code, Basiq answers with that
 * job, so the request is repeated once it has ended.
 */
export function useNewCode({ jobId, job, refresh }: NewCodeOptions) {
  const [count, setCount] = useState(0);
  const [requestedFor, setRequestedFor] = useState<string>();
  const ranOut = job.status === "failed" && job.guidance.reason === "challenge-ran-out";
  const isRequested = requestedFor === jobId && job.status !== "succeeded";
  const isDue = isRequested && ranOut;

  useEffect(() => {
    // Two calls at once send one request, so the next render may call again.
    if (isDue) void refresh();
  }, [isDue, refresh]);

  function askForCode() {
    if (isRequested || count >= NEW_CODES) return;
    setCount(count + 1);
    setRequestedFor(jobId);
    void refresh();
  }

  const status: NewCode =
    isRequested && (ranOut || job.status !== "failed")
      ? "under-way"
      : count >= NEW_CODES
        ? "used-up"
        : "offered";
  return { status, askForCode, ranOut };
}
