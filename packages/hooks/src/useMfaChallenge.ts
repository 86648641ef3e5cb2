"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import type { BasiqError } from "./client/BasiqError.js";
import { jobPollerOf } from "./queries/jobPoller.js";
import { mfaAnswersOf } from "./queries/mfaAnswers.js";
import { mfaMoments, type MfaState, mfaState } from "./state/mfaState.js";
import { useJobSnapshot } from "./useJobSnapshot.js";
import { useLatestMoment } from "./useLatestMoment.js";

export interface UseMfaChallengeOptions {
  readonly jobId: string;
}

/** Sends what was typed, one string for each of `challenge.inputs`. */
interface Submit {
  /**
   * Sends the answers straight to Basiq; settles when it is known what became of them. Two calls at
   * once send one request.
   * @throws {BasiqError} `invalid-argument` when there is no challenge, or an answer is empty.
   */
  readonly submit: (answers: readonly string[]) => Promise<void>;
}

export type UseMfaChallengeResult =
  | { readonly status: "loading" }
  | { readonly status: "error"; readonly error: BasiqError; readonly retry: () => Promise<void> }
  | (Exclude<MfaState, { status: "refused" }> & Submit);

/**
 * The challenge a bank puts before the person while a job runs, and the way to answer it.
 *
 * The answers go from the browser straight to Basiq and are kept nowhere. A challenge that wants
 * them anywhere else is an `error` with the code `foreign-challenge-link`, and nothing is sent.
 *
 * @example
 * const mfa = useMfaChallenge({ jobId });
 * if (mfa.status === "required") await mfa.submit([code]);
 */
export function useMfaChallenge({ jobId }: UseMfaChallengeOptions): UseMfaChallengeResult {
  const runtime = useBasiqRuntime("useMfaChallenge");
  const { apiUrl } = runtime;
  const poller = jobPollerOf(runtime);
  const answers = mfaAnswersOf(runtime);
  const { trace, reachability } = useJobSnapshot(jobId, {}, "useMfaChallenge");
  const subscribe = useCallback(
    (listener: () => void) => answers.subscribe(jobId, listener),
    [answers, jobId],
  );
  const submission = useSyncExternalStore(
    subscribe,
    () => answers.submission(jobId),
    () => undefined,
  );
  const passed = useLatestMoment(trace === undefined ? [] : mfaMoments(trace, submission));

  const retry = () => poller.pollNow(jobId);
  if (trace === undefined)
    return reachability.status === "stopped"
      ? { status: "error", error: reachability.error, retry }
      : { status: "loading" };
  const state = mfaState(trace, submission, { now: Math.max(trace.changedAt, passed), apiUrl });
  if (state.status === "refused") return { status: "error", error: state.error, retry };
  return { ...state, submit: (typed) => answers.submit(jobId, typed) };
}
