import { describe, expect, it } from "vitest";
import { aJob, ACCOUNTS, life, T0, TRANSACTIONS, VERIFY } from "../testing/jobs.js";
import { estimateEnd, estimateProgress, estimateStepEnd } from "./jobEstimate.js";
import { traceJob } from "./jobTrace.js";
import { progressAt } from "./progressAt.js";

const stats = { verifyCredentials: 2_000, retrieveAccounts: 3_000, retrieveTransactions: 5_000 };
const traced = (job: Parameters<typeof traceJob>[1]) =>
  traceJob(undefined, job, { now: T0, stats });
const running = traced(
  aJob([
    [VERIFY, "success"],
    [ACCOUNTS, "in-progress"],
    [TRANSACTIONS, "pending"],
  ]),
);

describe("estimateProgress", () => {
  it("weighs steps by their usual duration", () => {
    expect(estimateProgress(running, { now: T0, stats })).toBeCloseTo(0.2);
    expect(estimateProgress(running, { now: T0 + 1_500, stats })).toBeCloseTo(0.35);
  });

  it("never counts a step under way as done", () => {
    expect(estimateProgress(running, { now: T0 + 1e9, stats })).toBeCloseTo(0.47);
  });

  it("is 1 at the end and at no other time", () => {
    expect(estimateProgress(traced(life.done), { now: T0, stats })).toBe(1);
    const almost = traced(
      aJob([
        [VERIFY, "success"],
        ["odd", "success"],
        [ACCOUNTS, "pending"],
      ]),
    );
    expect(estimateProgress(almost, { now: T0 + 1e9, stats })).toBeLessThan(1);
  });

  it("treats a step named like a method of `Object` as unknown", () => {
    const odd = traced(aJob([["valueOf", "in-progress"]]));
    expect(estimateProgress(odd, { now: T0 + 3_000, stats })).toBeCloseTo(0.5);
  });

  it("is 0 without steps", () => {
    expect(estimateProgress(traced(aJob([])), { now: T0, stats })).toBe(0);
  });
});

describe("estimateEnd", () => {
  it("adds up the remaining steps from the start of the one under way", () => {
    expect(estimateEnd(running, stats)).toBe(T0 + 8_000);
  });

  it.each([
    ["without statistics", running, undefined],
    ["with a gap in the statistics", running, { ...stats, retrieveTransactions: null }],
    ["while it is the person's turn", traced(life.challenged), stats],
    ["once the job is over", traced(life.done), stats],
    ["without steps", traced(aJob([])), stats],
  ])("is unknown %s", (_, trace, known) => {
    expect(estimateEnd(trace, known)).toBeUndefined();
  });
});

describe("estimateStepEnd", () => {
  it("is the bar's position when the step under way is done", () => {
    const end = estimateStepEnd(running, stats);
    expect(end?.at).toBe(T0 + 3_000);
    expect(end?.progress).toBeCloseTo(0.5);
  });

  it("is unknown without statistics for that step, and between steps that run", () => {
    expect(estimateStepEnd(running, { ...stats, retrieveAccounts: null })).toBeUndefined();
    expect(estimateStepEnd(traced(life.challenged), stats)).toBeUndefined();
    expect(estimateStepEnd(traced(life.done), stats)).toBeUndefined();
  });
});

describe("progressAt", () => {
  const stepEnd = { at: T0 + 10_000, progress: 0.6 };
  const answer = { progress: 0.2, progressAt: T0, stepEnd };

  it("moves towards the end of the step under way, without reaching it, and never backwards", () => {
    expect(progressAt(answer, T0 - 5_000)).toBe(0.2);
    expect(progressAt(answer, T0)).toBe(0.2);
    expect(progressAt(answer, T0 + 5_000)).toBeCloseTo(0.39);
    expect(progressAt(answer, T0 + 90_000)).toBeCloseTo(0.58);
  });

  it("stands still without an expected end, or if the end has been reached", () => {
    expect(progressAt({ ...answer, stepEnd: undefined }, T0 + 5_000)).toBe(0.2);
    expect(progressAt({ ...answer, progress: 0.7 }, T0 + 5_000)).toBe(0.7);
    expect(progressAt({ ...answer, stepEnd: { ...stepEnd, at: T0 } }, T0 + 5_000)).toBe(0.2);
  });
});
