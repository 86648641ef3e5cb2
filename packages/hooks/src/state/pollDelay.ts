import { hasEnded, type JobKind } from "@basiq-kit/schema";
import { backOff } from "../lib/backOff.js";
import type { JobTrace } from "./jobTrace.js";
import { CHECKING_MS } from "./mfaState.js";
import { RARELY_MS } from "./pace.js";
import { retriedUntil } from "./retriedByBasiq.js";
import { pauseSpan } from "./startPause.js";
import { type StepDurations, usualDurationMs } from "./usualDuration.js";

export interface PollDelayOptions {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly stats?: StepDurations | undefined;
  readonly kind?: JobKind | undefined;
  /** When an answer to the job's challenge was accepted, in epoch milliseconds. */
  readonly answeredAt?: number | undefined;
  /** Whether someone can see the page, as far as the browser knows. */
  readonly visible: boolean;
  /** How many requests in a row failed. */
  readonly failures: number;
}

// These numbers are measured, not guessed: `npm run bench` shows what changing one costs.
const BASE_MS = 1_810;
const LONGEST_MS = 60_000;
const SHORTEST_USUAL_MS = 2_000;
const LONGEST_USUAL_MS = 30_000;
const HEAD_START = 0.15;
// The first poll of a step comes a little later than the others, because most steps take at least so long.
const FIRST_POLL = 1.2;
// After this many usual durations, a step is polled less and less often.
const OVERDUE = 2.25;
const BACK_OFF = { firstMs: 2_000, longestMs: LONGEST_MS };
// While the person answers, polls only serve to notice that Basiq has ended the job.
const CHALLENGE_WATCH_MS = 20_000;
// A new connection may have been paused for six minutes; soon after it starts, its bank may ask for a code.
const PAUSED_MS = 10_000;
const AFTER_EXPIRY_MS = 1_000;
const DELAYED_MS = 10 * 60_000;
const LONGEST_DELAYED_MS = 60 * 60_000;

/** Why a job is polled when it is, given the person, the bank and the network. */
export type PollReason =
  /** Nothing is known yet. */
  | "first"
  /** A step has just started, and most take at least so long. */
  | "head-start"
  | "steady"
  /** It takes much longer than usual. */
  | "overdue"
  /** The person is answering the bank's question. */
  | "challenge"
  /** Basiq retries every 2 hours. */
  | "delayed"
  /** The last request failed. */
  | "retrying"
  /** The page seems to be hidden, so it is polled once a minute at most. */
  | "hidden"
  | "over";

interface PollPlan {
  readonly reason: PollReason;
  readonly delay: number | "stop";
}

/**
 * How many milliseconds to wait before polling a job again: `"stop"` if nothing more can change, and a
 * minute or more while the page is hidden. Whether the device says that it is online doesn't matter: only a
 * request can show that.
 *
 * The first request is sent at once. Each step then has a head start, a steady interval, and well past
 * its usual duration an interval that grows with its age. Compared with a fixed 2 s this sends fewer
 * requests (15.1 instead of 16.9) and notices changes sooner, and a job that a bank holds for two hours
 * costs 170 requests instead of 3,617 (docs/benchmarks.md).
 *
 * @example
 * pollDelay(undefined, { now, visible: true, failures: 0 }); // 0
 */
export function pollDelay(trace: JobTrace | undefined, options: PollDelayOptions): number | "stop" {
  return pollPlan(trace, options).delay;
}

/**
 * Why `pollDelay` waits as long as it does, for logs and developer tools.
 *
 * @example
 * pollReason(undefined, { now, visible: true, failures: 0 }); // "first"
 */
export function pollReason(trace: JobTrace | undefined, options: PollDelayOptions): PollReason {
  return pollPlan(trace, options).reason;
}

function pollPlan(trace: JobTrace | undefined, options: PollDelayOptions): PollPlan {
  const plan = visiblePlan(trace, options);
  // The first request doesn't wait for anyone to look.
  if (options.visible || plan.reason === "first" || plan.delay === "stop") return plan;
  return { reason: "hidden", delay: Math.max(plan.delay, RARELY_MS) };
}

/** The plan for a page that can be seen. */
function visiblePlan(trace: JobTrace | undefined, options: PollDelayOptions): PollPlan {
  const { now, stats, kind, answeredAt = -Infinity, failures } = options;
  const delayed = trace !== undefined && now < (retriedUntil(trace, kind) ?? -Infinity);
  if (trace !== undefined && hasEnded(trace.job) && !delayed)
    return { reason: "over", delay: "stop" };
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
  // The challenge may still be there while the bank checks the answer, although the person needn't act.
  const checking = answeredAt >= trace.changedAt && now < answeredAt + CHECKING_MS;
  if (trace.challenge !== undefined && !checking) {
    const remaining = (trace.challenge.expiresAt ?? Infinity) - now;
    // Not at the moment it expires, so that the person sees that first.
    const ending = remaining > 0 && remaining <= CHALLENGE_WATCH_MS;
    return {
      reason: "challenge",
      delay: ending ? remaining + AFTER_EXPIRY_MS : CHALLENGE_WATCH_MS,
    };
  }
  const pause = pauseSpan(trace, kind);
  const longestMs = pause !== undefined && now < pause.until ? PAUSED_MS : LONGEST_MS;
  return stepPlan(trace, { now, stats, answeredAt, longestMs });
}

function stepPlan(
  trace: JobTrace,
  {
    now,
    stats,
    answeredAt,
    longestMs,
  }: Pick<PollDelayOptions, "now" | "stats"> & { answeredAt: number; longestMs: number },
): PollPlan {
  const title = trace.current?.title ?? trace.steps[0]?.title ?? "";
  const usual = between(SHORTEST_USUAL_MS, usualDurationMs(title, stats), LONGEST_USUAL_MS);
  const startedAt = trace.current?.startedAt ?? trace.changedAt;
  // The time a person took to answer must not make the step look old, and be polled less often.
  const banksTurnAt = title === "mfa-challenge" ? Math.max(trace.changedAt, answeredAt) : startedAt;
  const age = Math.max(0, now - banksTurnAt);
  const headStart = HEAD_START * usual - age;
  if (headStart > 0) return { reason: "head-start", delay: headStart + BASE_MS * FIRST_POLL };
  const slowdown = age / (OVERDUE * usual);
  return {
    reason: slowdown > 1 ? "overdue" : "steady",
    delay: Math.min(longestMs, BASE_MS * Math.max(1, slowdown)),
  };
}

function between(least: number, value: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
