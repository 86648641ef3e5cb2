import { BasiqError } from "../errors/BasiqError.js";
import { answerChallenge } from "../transport/jobCalls.js";
import type { Runtime } from "../session/runtime.js";
import { runtimePart } from "../session/runtimePart.js";
import { answersFor } from "../state/challenge.js";
import { type MfaSubmission, mfaState } from "../state/mfaState.js";
import { runOnce } from "../session/runOnce.js";
import { jobPollerOf } from "./jobPoller.js";
import { createKeyedStore } from "../lib/keyedStore.js";

/**
 * Sends answers, one at a time a job, and remembers what became of them. No answer is kept: not
 * here, not in a query or mutation cache (which keep variables), not in an error or event.
 */
export interface MfaAnswers {
  /** Told of every job's news. */
  readonly subscribe: (listener: () => void) => () => void;
  submission(jobId: string): MfaSubmission | undefined;
  /** Settles when it is known what became of the answer; never rejects for what went wrong on the way. */
  submit(jobId: string, typed: readonly string[]): Promise<void>;
  clear(): void;
}

/** The one place of a runtime that sends answers. */
export const mfaAnswersOf = runtimePart(createMfaAnswers);

function createMfaAnswers(runtime: Runtime): MfaAnswers {
  const { apiUrl, emit, flowOf } = runtime;
  const { now } = runtime.environment;
  const poller = jobPollerOf(runtime);
  const submissions = createKeyedStore<MfaSubmission>();
  const sending = new Map<string, Promise<void>>();
  // Jobs to look at since an answer got lost; nothing is under way about them that left before.
  const unseen = new Set<string>();
  let era = 0;

  async function send(jobId: string, challengeNumber: number, answers: readonly string[]) {
    const begun = era;
    unseen.delete(jobId);
    submissions.set(jobId, { status: "submitting", challengeNumber });
    const { error, durationMs } = await runOnce(
      runtime,
      (client) => answerChallenge(client, jobId, answers),
      { jobId },
    );
    if (begun !== era) return;

    const submission = outcome(error, challengeNumber, now());
    const { status } = submission;
    submissions.set(jobId, submission);
    emit({ type: "mfa-answered", flow: flowOf(jobId), outcome: status, durationMs });
    if (status === "accepted") poller.job(jobId).learn({ answeredAt: submission.at });
    // A corrected answer, or one to the next challenge, needn't wait for the look below.
    if (status !== "unconfirmed") sending.delete(jobId);
    // An answer that got lost is never sent again by itself: the job tells whether it arrived.
    await poller.job(jobId).pollNow();
    if (status !== "unconfirmed" || begun !== era) return;
    unseen.add(jobId);
    if (poller.job(jobId).snapshot().reachability.status === "live") jobSeen(jobId);
  }

  function jobSeen(jobId: string) {
    const submission = submissions.get(jobId);
    if (unseen.delete(jobId) && submission?.status === "unconfirmed")
      submissions.set(jobId, { ...submission, checked: true });
  }

  poller.onSeen(jobSeen);

  return {
    subscribe: submissions.subscribe,
    submission: submissions.get,
    async submit(jobId, typed) {
      const underWay = sending.get(jobId);
      // A double click or a second component: the one answer is on its way.
      if (underWay !== undefined) return underWay;
      const { trace } = poller.job(jobId).snapshot();
      const state = trace && mfaState(trace, submissions.get(jobId), { now: now(), apiUrl });
      if (state === undefined || state.status === "none")
        throw new BasiqError(
          "invalid-argument",
          { jobId },
          "There is no challenge to answer. Call `submit` only while one is `required`, `rejected`, `expired` or `unconfirmed`.",
        );
      if (state.status === "refused") throw state.error;
      if (state.status === "accepted") return;
      const { challenge } = state;
      const answers = answersFor(challenge, typed);
      if (answers.some((answer) => answer === ""))
        throw new BasiqError(
          "invalid-argument",
          { jobId },
          `The challenge has ${answers.length} input(s), and each needs an answer. Pass one string for each of \`challenge.inputs\`.`,
        );
      const promise = send(jobId, challenge.number, answers).finally(() => {
        if (sending.get(jobId) === promise) sending.delete(jobId);
      });
      sending.set(jobId, promise);
      return promise;
    },
    clear() {
      era += 1;
      submissions.clear();
      sending.clear();
      unseen.clear();
    },
  };
}

function outcome(error: BasiqError | undefined, challengeNumber: number, at: number) {
  if (error === undefined) return { status: "accepted", challengeNumber, at } as const;
  return mayHaveArrived(error)
    ? ({ status: "unconfirmed", challengeNumber, error, checked: false } as const)
    : ({ status: "rejected", challengeNumber, error } as const);
}

/** Whether Basiq may have the answer although nothing came back: then nobody may just send it again. */
function mayHaveArrived({ code }: BasiqError): boolean {
  return code === "network" || code === "timeout" || code === "unavailable";
}
