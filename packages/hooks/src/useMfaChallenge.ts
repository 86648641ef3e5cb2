"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";
import type { BasiqError } from "./errors/BasiqError.js";
import { UNSEEN } from "./state/jobSnapshot.js";
import { jobPollerOf } from "./jobs/jobPoller.js";
import { mfaAnswersOf } from "./jobs/mfaAnswers.js";
import { mfaMoments, type MfaState, mfaState } from "./state/mfaState.js";
import { soonest } from "./state/timed.js";
import { useStore } from "./react/useStore.js";
import { useTimed } from "./react/useTimed.js";

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
  const poll = jobPollerOf(runtime).job(jobId);
  const answers = mfaAnswersOf(runtime);
  const { trace, reachability } = useSyncExternalStore(poll.watch, poll.snapshot, () => UNSEEN);
  const submission = useStore(answers.subscribe, () => answers.submission(jobId));
  const state = useTimed(
    (now) => ({
      state: trace && mfaState(trace, submission, { now, apiUrl }),
      changesAt: trace && soonest(now, mfaMoments(trace, submission)),
    }),
    "useMfaChallenge",
  );

  const retry = poll.pollNow;
  const submit = useCallback(
    (typed: readonly string[]) => answers.submit(jobId, typed),
    [answers, jobId],
  );
  if (state === undefined)
    return reachability.status === "stopped"
      ? { status: "error", error: reachability.error, retry }
      : { status: "loading" };
  if (state.status === "refused") return { status: "error", error: state.error, retry };
  return { ...state, submit };
}
