import { attentionOf } from "../environment/attention.js";
import type { Environment } from "../environment/environment.js";
import { type BasiqError, toBasiqError } from "../errors/BasiqError.js";
import { createListeners } from "../lib/listeners.js";
import { createMachine } from "../lib/machine.js";
import { createTimer } from "../lib/timer.js";
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
  /** One request, folded into the trace. */
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
  /** Called when an answer comes after failures, with how long there was none, in milliseconds. */
  readonly onRecovered: (jobId: string, durationMs: number) => void;
}

/** Follows one job for as long as someone watches. */
export interface JobPoll {
  readonly watch: (listener: () => void) => () => void;
  readonly snapshot: () => JobSnapshot;
  readonly learn: (context: JobContext) => void;
  /** Asks now, after the request under way; settles when an answer newer than this call is taken in. */
  readonly pollNow: () => Promise<void>;
  /** Ends it for good: an answer that still comes is ignored. */
  readonly stop: () => void;
}

/** The driver of `jobPollStep`: owns the timer, the request and who watches. */
export function createJobPoll(jobId: string, options: JobPollOptions): JobPoll {
  const { environment, read, onAnswer, onError, onRecovered } = options;
  const { now, setTimer, random } = environment;
  const attention = attentionOf(environment);
  const timer = createTimer(setTimer);
  const watchers = createListeners(begin);
  let request: Promise<void> | undefined;

  const machine = createMachine<JobPollState, JobPollEvent, JobPollEffect>({
    initial: UNASKED_JOB,
    step: (state, event) => jobPollStep(state, event, { now: now(), attention: attention.get() }),
    onChange(state, before) {
      if (state.phase !== before.phase) keepTime(state);
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

  function keepTime({ phase }: JobPollState) {
    if (phase.name === "waiting")
      timer.set(() => machine.send({ type: "due" }), phase.until - now());
    else timer.cancel();
  }

  async function ask({ previous, context }: JobPollEffect & { type: "ask" }) {
    const settled = await read(jobId, previous, context).then(
      (trace) => ({ type: "answered", trace }) as const,
      (thrown: unknown) => ({ type: "failed", error: toBasiqError(thrown) }) as const,
    );
    request = undefined;
    machine.send({ ...settled, random: random() });
  }

  function begin() {
    const leave = attention.subscribe(() => machine.send({ type: "attention-changed" }));
    machine.send({ type: "watched" });
    return () => {
      leave();
      machine.send({ type: "unwatched" });
    };
  }

  return {
    watch: watchers.add,
    snapshot: () => machine.state().snapshot,
    learn: (context) => machine.send({ type: "learned", context }),
    async pollNow() {
      // A request that left before the caller's reason to ask can't know of it.
      await request;
      if (request === undefined) machine.send({ type: "poll-now" });
      await request;
    },
    stop: () => machine.send({ type: "ended" }),
  };
}
