import type { BasiqClient } from "../client/basiqClient.js";
import { BasiqError, toBasiqError } from "../client/BasiqError.js";
import type { BasiqEvent } from "../client/events.js";
import { answersFor, challengeOf, isAnsweredAtBasiq } from "../state/challenge.js";
import type { MfaSubmission } from "../state/mfaState.js";
import type { JobPoller } from "./jobPoller.js";
import { createKeyedStore } from "./keyedStore.js";

export interface MfaAnswersOptions {
  readonly client: BasiqClient;
  readonly poller: JobPoller;
  readonly apiUrl: string;
  readonly now: () => number;
  readonly emit: (event: BasiqEvent) => void;
  readonly flowOf: (jobId: string) => string;
  readonly onError: (error: BasiqError) => void;
}

/**
 * Sends answers, one at a time a job, and remembers what became of them. No answer is kept: not
 * here, not in a query or mutation cache (which keep variables), not in an error or event.
 */
export interface MfaAnswers {
  subscribe(jobId: string, listener: () => void): () => void;
  submission(jobId: string): MfaSubmission | undefined;
  /** Settles when it is known what became of the answer; never rejects for what went wrong on the way. */
  submit(jobId: string, typed: readonly string[]): Promise<void>;
  clear(): void;
}

export function createMfaAnswers(options: MfaAnswersOptions): MfaAnswers {
  const { client, poller, apiUrl, now, emit, flowOf, onError } = options;
  const submissions = createKeyedStore<MfaSubmission>();
  const sending = new Map<string, Promise<void>>();

  async function send(jobId: string, challengeNumber: number, answers: readonly string[]) {
    const startedAt = now();
    const finish = (outcome: "accepted" | "rejected" | "unconfirmed") =>
      emit({ type: "mfa-answered", flow: flowOf(jobId), outcome, durationMs: now() - startedAt });
    submissions.set(jobId, { status: "submitting", challengeNumber });
    try {
      await client.answerChallenge(jobId, answers);
      submissions.set(jobId, { status: "accepted", challengeNumber, at: now() });
      finish("accepted");
      await poller.pollNow(jobId);
    } catch (thrown) {
      const error = toBasiqError(thrown, { jobId });
      onError(error);
      if (mayHaveArrived(error)) {
        const submission = { status: "unconfirmed", challengeNumber, error } as const;
        submissions.set(jobId, { ...submission, checked: false });
        finish("unconfirmed");
        // Never sent again by itself: the job tells whether the answer arrived.
        await poller.pollNow(jobId);
        const looked = poller.snapshot(jobId).reachability.status === "live";
        if (looked) submissions.set(jobId, { ...submission, checked: true });
      } else {
        submissions.set(jobId, { status: "rejected", challengeNumber, error });
        finish("rejected");
        // The bank may have ended the job over it.
        await poller.pollNow(jobId);
      }
    }
  }

  return {
    subscribe: (jobId, listener) => submissions.subscribe(jobId, listener),
    submission: (jobId) => submissions.get(jobId),
    async submit(jobId, typed) {
      const underWay = sending.get(jobId);
      // A double click or a second component: the one answer is on its way.
      if (underWay !== undefined) return underWay;
      const { trace } = poller.snapshot(jobId);
      const challenge = trace && challengeOf(trace);
      if (trace === undefined || challenge === undefined)
        throw new BasiqError(
          "invalid-argument",
          { jobId },
          "There is no challenge to answer. Call `submit` only while one is `required`, `rejected`, `expired` or `unconfirmed`.",
        );
      if (!isAnsweredAtBasiq(trace, apiUrl))
        throw new BasiqError("foreign-challenge-link", { jobId });
      const answers = answersFor(challenge, typed);
      if (answers.some((answer) => answer === ""))
        throw new BasiqError(
          "invalid-argument",
          { jobId },
          `The challenge has ${answers.length} input(s), and each needs an answer. Pass one string for each of \`challenge.inputs\`.`,
        );
      const last = submissions.get(jobId);
      if (last?.status === "accepted" && last.challengeNumber === challenge.number) return;
      const promise = send(jobId, challenge.number, answers).finally(() => sending.delete(jobId));
      sending.set(jobId, promise);
      return promise;
    },
    clear() {
      submissions.clear();
      sending.clear();
    },
  };
}

/** Whether Basiq may have the answer although nothing came back: then nobody may just send it again. */
function mayHaveArrived({ code }: BasiqError): boolean {
  return code === "network" || code === "timeout" || code === "unavailable";
}
