import { backOff } from "../lib/backOff.js";
import type { JobKind } from "./jobKind.js";
import type { JobTrace } from "./jobTrace.js";
import { CHECKING_MS } from "./mfaState.js";
import { retriedUntil } from "./retriedByBasiq.js";
import { type StepDurations, usualDurationMs } from "./usualDuration.js";

export interface PollDelayOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly stats?: StepDurations | undefined;
  readonly kind?: JobKind | undefined;
  /** When an answer to the job's challenge was accepted, in epoch milliseconds. */
  readonly answeredAt?: number | undefined;
  readonly visible: boolean;
  readonly online: boolean;
  /** How many requests in a row failed. */
  readonly failures: number;
}

// These numbers are measured, not guessed: `npm run bench` says what a change of one costs.
const BASE_MS = 1_810;
const LONGEST_MS = 60_000;
const SHORTEST_USUAL_MS = 2_000;
const LONGEST_USUAL_MS = 30_000;
const HEAD_START = 0.15;
// The first look of a step is a little later than the rest: most steps take at least so long.
const FIRST_LOOK = 1.2;
// From this many usual durations on, a step is asked for the less the older it is.
const OVERDUE = 2.25;
const BACK_OFF = { firstMs: 2_000, longestMs: LONGEST_MS };
// While the person answers nothing is asked for; this only notices an end that Basiq decided.
const CHALLENGE_WATCH_MS = 20_000;
const AFTER_EXPIRY_MS = 1_000;
const DELAYED_MS = 10 * 60_000;
const LONGEST_DELAYED_MS = 60 * 60_000;

/** Why a job is asked for when it is: what the person, the bank and the network let us do. */
export type PollReason =
  /** Nothing is known yet. */
  | "first"
  /** A step has just begun: most take at least so long. */
  | "head-start"
  | "steady"
  /** It takes much longer than usual. */
  | "overdue"
  /** The person has the bank's question before them. */
  | "challenge"
  /** Basiq tries again every 2 hours. */
  | "delayed"
  /** The last request failed. */
  | "retrying"
  | "hidden"
  | "offline"
  | "over";

interface PollPlan {
  readonly reason: PollReason;
  readonly delay: number | "stop" | "paused";
}

/**
 * How many milliseconds to wait before asking for a job again: `"stop"` when there is no more to
 * learn, `"paused"` while nobody can see it or there is no network.
 *
 * The first request goes at once. Each step then has a head start, a steady rhythm, and well past
 * its usual duration a rhythm that slows with its age. Against a fixed 2 s this asks less (15.1
 * requests for 16.9) and tells sooner, and a job that a bank holds for two hours costs 170 requests
 * instead of 3,617 (docs/benchmarks.md).
 *
 * @example
 * pollDelay(undefined, { now, visible: true, online: true, failures: 0 }); // 0
 */
export function pollDelay(
  trace: JobTrace | undefined,
  options: PollDelayOptions,
): number | "stop" | "paused" {
  return pollPlan(trace, options).delay;
}

/**
 * Why `pollDelay` waits as long as it does, for logs and developer tools.
 *
 * @example
 * pollReason(undefined, { now, visible: true, online: true, failures: 0 }); // "first"
 */
export function pollReason(trace: JobTrace | undefined, options: PollDelayOptions): PollReason {
  return pollPlan(trace, options).reason;
}

function pollPlan(trace: JobTrace | undefined, options: PollDelayOptions): PollPlan {
  const { now, stats, kind, answeredAt = -Infinity, visible, online, failures } = options;
  const delayed = trace !== undefined && now < (retriedUntil(trace, kind) ?? -Infinity);
  if (trace !== undefined && isOver(trace) && !delayed) return { reason: "over", delay: "stop" };
  if (!visible || !online) return { reason: online ? "hidden" : "offline", delay: "paused" };
  if (failures > 0)
    return {
      reason: "retrying",
      delay: backOff(failures, BACK_OFF),
    };
  if (trace === undefined) return { reason: "first", delay: 0 };
  if (delayed)
    return {
      reason: "delayed",
      delay: between(DELAYED_MS, (now - trace.changedAt) / 6, LONGEST_DELAYED_MS),
    };
  // The bank may let the challenge stand while it checks the answer: that is not the person's turn.
  const checking = answeredAt >= trace.changedAt && now < answeredAt + CHECKING_MS;
  if (trace.challenge !== undefined && !checking) {
    const left = (trace.challenge.expiresAt ?? Infinity) - now;
    // Never in the very moment in which it ends: the person is told that first.
    const ending = left > 0 && left <= CHALLENGE_WATCH_MS;
    return {
      reason: "challenge",
      delay: ending ? left + AFTER_EXPIRY_MS : CHALLENGE_WATCH_MS,
    };
  }
  return stepPlan(trace, { now, stats, answeredAt });
}

function stepPlan(
  trace: JobTrace,
  { now, stats, answeredAt }: Pick<PollDelayOptions, "now" | "stats"> & { answeredAt: number },
): PollPlan {
  const title = trace.current?.title ?? trace.steps[0]?.title ?? "";
  const usual = between(SHORTEST_USUAL_MS, usualDurationMs(title, stats), LONGEST_USUAL_MS);
  const startedAt = trace.current?.startedAt ?? trace.changedAt;
  // The time a person took to answer must not make the step look old and be asked for rarely.
  const banksTurnAt = title === "mfa-challenge" ? Math.max(trace.changedAt, answeredAt) : startedAt;
  const age = Math.max(0, now - banksTurnAt);
  const headStart = HEAD_START * usual - age;
  if (headStart > 0) return { reason: "head-start", delay: headStart + BASE_MS * FIRST_LOOK };
  const slowdown = age / (OVERDUE * usual);
  return {
    reason: slowdown > 1 ? "overdue" : "steady",
    delay: Math.min(LONGEST_MS, BASE_MS * Math.max(1, slowdown)),
  };
}

function isOver({ job: { status } }: JobTrace): boolean {
  return status === "success" || status === "failed";
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
