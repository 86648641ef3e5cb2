import { describe, expect, it } from "vitest";
import { ACCOUNTS, aChallenge, aJob, life, MFA, T0, VERIFY } from "../testing/jobs.js";
import { traceJob, type JobTrace } from "./jobTrace.js";

function trace(jobs: readonly Parameters<typeof traceJob>[1][], everyMs = 2_000): JobTrace {
  const [first, ...rest] = jobs;
  if (first === undefined) throw new Error("a trace needs a job");
  return rest.reduce(
    (known, job, index) => traceJob(known, job, { now: T0 + (index + 1) * everyMs }),
    traceJob(undefined, first, { now: T0 }),
  );
}

describe("traceJob", () => {
  it("returns the same trace object for an answer without changes", () => {
    const seen = trace([life.verifying]);
    expect(traceJob(seen, { ...life.verifying }, { now: T0 + 9_000 })).toBe(seen);
  });

  it("doesn't count a new `updated` as a change", () => {
    const seen = trace([life.verifying]);
    const later = { ...life.verifying, updatedAt: T0 + 5_000 };
    expect(traceJob(seen, later, { now: T0 + 6_000 })).toBe(seen);
  });

  it("records when each step was seen to start and end", () => {
    const { steps } = trace([life.pending, life.verifying, life.challenged, life.fetching]);
    expect(steps.map(({ title, startedAt, endedAt }) => [title, startedAt, endedAt])).toEqual([
      [VERIFY, T0 + 2_000, T0 + 4_000],
      [MFA, T0 + 4_000, T0 + 6_000],
      [ACCOUNTS, T0 + 6_000, undefined],
    ]);
  });

  it("treats the next step as current while none is in progress", () => {
    const between = aJob([
      [VERIFY, "success"],
      [ACCOUNTS, "pending"],
    ]);
    expect(trace([between]).current?.title).toBe(ACCOUNTS);
  });

  it("has no current step before the first one and after the last", () => {
    expect(trace([life.pending]).current).toBeUndefined();
    expect(trace([life.done]).current).toBeUndefined();
    expect(trace([aJob([])]).current).toBeUndefined();
  });

  it("accepts an `updated` between the last poll and now", () => {
    const moved = { ...life.fetching, updatedAt: T0 + 1_500 };
    expect(trace([life.challenged, moved]).current?.startedAt).toBe(T0 + 1_500);
  });

  it.each([
    ["before the last change", T0 - 1],
    ["in the future", T0 + 60_000],
  ])("doesn't accept an `updated` %s", (_, updatedAt) => {
    const moved = { ...life.fetching, updatedAt };
    expect(trace([life.challenged, moved]).current?.startedAt).toBe(T0 + 2_000);
  });

  it("doesn't accept an old `updated` in the first answer, because the device's clock may be wrong", () => {
    const old = { ...life.verifying, updatedAt: T0 - 600_000 };
    expect(trace([old]).current?.startedAt).toBe(T0);
    expect(trace([{ ...old, updatedAt: T0 - 5_000 }]).current?.startedAt).toBe(T0 - 5_000);
  });

  it("adds a number and an expiry to a challenge", () => {
    expect(trace([life.verifying, life.challenged]).challenge).toMatchObject({
      number: 1,
      expiresAt: T0 + 2_000 + 120_000,
    });
    expect(trace([life.fetching]).challenge).toBeUndefined();
  });

  it("counts a second challenge, even with the same text as the first", () => {
    const between = aJob([
      [VERIFY, "success"],
      [MFA, "in-progress"],
      [ACCOUNTS, "pending"],
    ]);
    const seen = trace([life.challenged, between, life.challenged]);
    expect(seen.challenge?.number).toBe(2);
    expect(trace([life.challenged, between]).challenges).toBe(1);
  });

  it("counts a challenge whose text changes as another one", () => {
    const other = aJob([
      [VERIFY, "success"],
      [MFA, "in-progress", aChallenge({ description: "Wrong code, we sent a new one" })],
      [ACCOUNTS, "pending"],
    ]);
    expect(trace([life.challenged, other]).challenge?.number).toBe(2);
  });

  it("distinguishes a second step of the same title from the first", () => {
    const twice = aJob([
      [VERIFY, "success"],
      [MFA, "success"],
      [MFA, "in-progress", aChallenge()],
      [ACCOUNTS, "pending"],
    ]);
    const { steps, challenge } = trace([life.challenged, twice]);
    expect(steps.map(({ startedAt }) => startedAt)).toEqual([undefined, T0, T0 + 2_000, undefined]);
    // The same question asked again is another challenge.
    expect(challenge).toMatchObject({ number: 2, expiresAt: T0 + 2_000 + 120_000 });
  });

  it("restarts a step that Basiq retries", () => {
    const { steps } = trace([life.failed, life.verifying]);
    expect(steps[0]).toMatchObject({ startedAt: T0 + 2_000, endedAt: undefined });
  });

  it("never lets progress go backwards when a step is inserted", () => {
    const progress = [life.verifying, life.challenged, life.fetching, life.done].map(
      (_, index, all) => trace(all.slice(0, index + 1)).progress,
    );
    expect(progress).toEqual(progress.toSorted((a, b) => a - b));
    expect(progress.at(-1)).toBe(1);
    const longer = aJob([
      [VERIFY, "success"],
      [ACCOUNTS, "in-progress"],
      ["retrieve-dreams", "pending"],
      ["retrieve-more-dreams", "pending"],
    ]);
    expect(trace([life.fetching, longer]).progress).toBe(trace([life.fetching]).progress);
  });
});
