import { createKeyedStore } from "../lib/keyedStore.js";
import type { Runtime } from "../session/runtime.js";
import { runOnce } from "../session/runOnce.js";
import { runtimePart } from "../session/runtimePart.js";
import { type MfaSubmission, mfaState } from "../state/mfaState.js";
import { answerChallenge } from "../transport/jobCalls.js";
import { type AnswersToSend, answersToSend } from "./answersToSend.js";
import { jobPollerOf } from "./jobPoller.js";
import {
  NOTHING_SENT,
  settledSubmission,
  type SubmissionEvent,
  type SubmissionState,
  submissionStep,
} from "./submissionStep.js";

/**
 * Sends answers, one at a time per job, and remembers their outcome. No answer is stored: not here, not
 * in a query or mutation cache (which store variables), not in an error or event.
 */
export interface MfaAnswers {
  /** Calls back when any job's submission changes. */
  readonly subscribe: (listener: () => void) => () => void;
  submission(jobId: string): MfaSubmission | undefined;
  /**
   * Resolves once the outcome of the answer is known, also if it couldn't be sent. Rejects only if there is
   * nothing to send.
   */
  submit(jobId: string, typed: readonly string[]): Promise<void>;
  clear(): void;
}

/** Each runtime has one place that sends answers. */
export const mfaAnswersOf = runtimePart(createMfaAnswers);

function createMfaAnswers(runtime: Runtime): MfaAnswers {
  const { apiUrl, emit, flowId } = runtime;
  const { now } = runtime.environment;
  const poller = jobPollerOf(runtime);
  const states = createKeyedStore<SubmissionState>();
  const sending = new Map<string, Promise<void>>();
  let generation = 0;

  const submission = (jobId: string) => states.get(jobId)?.submission;

  function dispatch(jobId: string, event: SubmissionEvent) {
    const before = states.get(jobId) ?? NOTHING_SENT;
    const after = submissionStep(before, event);
    if (after !== before) states.set(jobId, after);
  }

  async function send(jobId: string, { challengeNumber, answers }: AnswersToSend) {
    const startedIn = generation;
    dispatch(jobId, { type: "sent", challengeNumber });
    const { error, durationMs } = await runOnce(
      runtime,
      (client) => answerChallenge(client, jobId, answers),
      { jobId },
    );
    if (startedIn !== generation) return;
    const settled = settledSubmission(error, challengeNumber, now());
    const { status } = settled;
    dispatch(jobId, { type: "settled", submission: settled });
    emit({ type: "mfa-answered", flow: flowId(jobId), outcome: status, durationMs });
    if (status === "accepted") poller.job(jobId).learn({ answeredAt: settled.at });
    // A corrected answer, or one to the next challenge, needn't wait for the poll below.
    if (status !== "unconfirmed") sending.delete(jobId);
    await poller.job(jobId).pollNow();
    if (status !== "unconfirmed" || startedIn !== generation) return;
    // An answer that got lost is never sent again automatically: the job says whether it arrived.
    const { reachability } = poller.job(jobId).snapshot();
    dispatch(jobId, { type: "polled", reachedJob: reachability.status === "live" });
  }

  poller.onAnswer((jobId) => dispatch(jobId, { type: "job-seen" }));

  return {
    subscribe: states.subscribe,
    submission,
    async submit(jobId, typed) {
      const underWay = sending.get(jobId);
      // A double click or a second component: the answer is already being sent.
      if (underWay !== undefined) return underWay;
      const { trace } = poller.job(jobId).snapshot();
      const state = trace && mfaState(trace, submission(jobId), { now: now(), apiUrl });
      const toSend = answersToSend(jobId, state, typed);
      if (toSend === undefined) return;
      const promise = send(jobId, toSend).finally(() => {
        if (sending.get(jobId) === promise) sending.delete(jobId);
      });
      sending.set(jobId, promise);
      return promise;
    },
    clear() {
      generation += 1;
      states.clear();
      sending.clear();
    },
  };
}
