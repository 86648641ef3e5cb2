import { attentionOf } from "../environment/attention.js";
import type { Environment } from "../environment/environment.js";
import { type BasiqError, toBasiqError } from "../errors/BasiqError.js";
import { createListeners } from "../lib/listeners.js";
import { createMachine } from "../lib/machine.js";
import { createWaitingTimer } from "../lib/waitingTimer.js";
import type { JobSnapshot } from "../state/jobSnapshot.js";
import type { JobTrace } from "../state/jobTrace.js";
import {
  type JobContext,
  type JobPollEffect,
  type JobPollEvent,
  type JobPollState,
  jobPollStep,
  UNASKED_JOB,
} from "./jobPollStep.js";

export interface JobPollOptions {
  readonly environment: Environment;
  /** Sends one request, and adds its answer to the trace. */
  readonly read: (
    jobId: string,
    previous: JobTrace | undefined,
    context: JobContext,
  ) => Promise<JobTrace>;
  readonly onAnswer: (
    jobId: string,
    before: JobTrace | undefined,
    after: JobTrace,
    context: JobContext,
  ) => void;
  readonly onError: (error: BasiqError) => void;
  /** Called when an answer arrives after failures, with the length of the gap in milliseconds. */
  readonly onRecovered: (jobId: string, durationMs: number) => void;
}

/** Polls one job for as long as someone watches. */
export interface JobPoll {
  readonly watch: (listener: () => void) => () => void;
  readonly snapshot: () => JobSnapshot;
  readonly learn: (context: JobContext) => void;
  /** Polls now, after any request under way; resolves once an answer newer than this call has arrived. */
  readonly pollNow: () => Promise<void>;
  /** Ends it permanently: an answer that still arrives is ignored. */
  readonly stop: () => void;
}

/** The driver of `jobPollStep`: owns the timer, the request and the watchers. */
export function createJobPoll(jobId: string, options: JobPollOptions): JobPoll {
  const { environment, read, onAnswer, onError, onRecovered } = options;
  const { now, random } = environment;
  const attention = attentionOf(environment);
  const waitFor = createWaitingTimer(environment, () => machine.send({ type: "due" }));
  const watchers = createListeners(start);
  let request: Promise<void> | undefined;

  const machine = createMachine<JobPollState, JobPollEvent, JobPollEffect>({
    initial: UNASKED_JOB,
    step: (state, event) => jobPollStep(state, event, { now: now(), attention: attention.get() }),
    onChange(state, before) {
      if (state.phase !== before.phase) waitFor(state.phase);
      if (state.snapshot !== before.snapshot) watchers.notify();
    },
    run(effect) {
      switch (effect.type) {
        case "ask":
          request = ask(effect);
          break;
        case "answered":
          onAnswer(jobId, effect.before, effect.after, effect.context);
          break;
        case "report":
          onError(effect.error);
          break;
        case "recovered":
          onRecovered(jobId, effect.durationMs);
          break;
        default:
          effect satisfies never;
      }
    },
  });

  async function ask({ previous, context }: JobPollEffect & { type: "ask" }) {
    const settled = await read(jobId, previous, context).then(
      (trace) => ({ type: "answered", trace }) as const,
      (thrown: unknown) => ({ type: "failed", error: toBasiqError(thrown) }) as const,
    );
    request = undefined;
    machine.send({ ...settled, random: random() });
  }

  function start() {
    const unsubscribe = attention.subscribe(() => machine.send({ type: "attention-changed" }));
    machine.send({ type: "watched" });
    return () => {
      unsubscribe();
      machine.send({ type: "unwatched" });
    };
  }

  return {
    watch: watchers.add,
    snapshot: () => machine.state().snapshot,
    learn: (context) => machine.send({ type: "learned", context }),
    async pollNow() {
      // A request sent before this call may miss what the caller polls for.
      await request;
      if (request === undefined) machine.send({ type: "poll-now" });
      await request;
    },
    stop: () => machine.send({ type: "ended" }),
  };
}
