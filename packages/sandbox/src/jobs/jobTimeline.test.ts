import { describe, expect, it } from "vitest";
import type { Challenge, ChallengeAnswer } from "../world/challenge.js";
import type { JobPlan } from "../world/jobPlan.js";
import { isTerminal, jobTimeline } from "./jobTimeline.js";

const step = (title: string, durationMs: number) => ({ title, durationMs, failure: null });
const steps = [
  step("verify-credentials", 10),
  step("retrieve-accounts", 20),
  step("retrieve-transactions", 30),
];
const plain: JobPlan = { queueMs: 5, steps, challenge: null };
const challenge: Challenge = {
  method: "token",
  description: "",
  input: ["OTP Password"],
  accepts: [["1234"]],
  expiryMs: 120_000,
  checkingMs: 1_000,
};
const asked: JobPlan = { ...plain, challenge };
const start = 1_000;

/** Where the job is `after` milliseconds from its creation. */
function at(plan: JobPlan, after: number, answers: ChallengeAnswer[] = []) {
  const timeline = jobTimeline({ createdAt: start, plan, answers }, start + after);
  return { ...timeline, line: timeline.steps.map(({ status }) => status).join(" ") };
}

describe("jobTimeline: a job without a challenge", () => {
  it.each([
    [0, "pending", "pending pending pending", 0],
    [4, "pending", "pending pending pending", 0],
    [5, "in-progress", "in-progress pending pending", 5],
    [14, "in-progress", "in-progress pending pending", 5],
    [15, "in-progress", "success in-progress pending", 15],
    [35, "in-progress", "success success in-progress", 35],
    [65, "success", "success success success", 65],
    [9_999, "success", "success success success", 65],
  ])("after %i ms is %s: %s, changed at %i", (after, status, line, changed) => {
    expect(at(plain, after)).toMatchObject({ status, line, changedAt: start + changed });
  });

  it("knows when it ended, and not before", () => {
    expect(at(plain, 64).endedAt).toBeNull();
    expect(at(plain, 500).endedAt).toBe(start + 65);
  });
});

describe("jobTimeline: a failed step", () => {
  const failure = { code: "service-unavailable", title: "", detail: "" };
  const failing: JobPlan = { ...plain, steps: [{ ...steps[0]!, failure }, ...steps.slice(1)] };

  it("ends the job, and later steps stay pending for ever", () => {
    expect(at(failing, 14).line).toBe("in-progress pending pending");
    const ended = at(failing, 1e9);
    expect(ended).toMatchObject({ status: "failed", line: "failed pending pending" });
    expect(ended.endedAt).toBe(start + 15);
    expect(ended.steps[0]).toMatchObject({ failure });
  });

  it("never shows a challenge that would have followed", () => {
    expect(at({ ...failing, challenge }, 1e9).line).toBe("failed pending pending");
  });
});

describe("jobTimeline: a challenge", () => {
  const wrong = (after: number) => ({ at: start + after, right: false });
  const right = (after: number) => ({ at: start + after, right: true });

  it("isn't there before sign-in has succeeded, and is the second step then", () => {
    expect(at(asked, 14).steps).toHaveLength(3);
    const open = at(asked, 15);
    expect(open.steps.map(({ title }) => title)).toEqual([
      "verify-credentials",
      "mfa-challenge",
      "retrieve-accounts",
      "retrieve-transactions",
    ]);
    expect(open.line).toBe("success in-progress pending pending");
    expect(open.openChallenge).toBe(challenge);
  });

  it("waits without a change until it expires", () => {
    expect(at(asked, 120_014)).toMatchObject({ changedAt: start + 15, openChallenge: challenge });
    const late = at(asked, 120_015);
    expect(late.line).toBe("success failed pending pending");
    expect(late.steps[1]).toMatchObject({ failure: { code: "job-timed-out" } });
    expect(late).toMatchObject({ status: "failed", endedAt: start + 120_015, openChallenge: null });
  });

  it("reads a small expiryMs as seconds", () => {
    const slow: JobPlan = { ...asked, challenge: { ...challenge, expiryMs: 3_600 } };
    expect(at(slow, 3_600_014).status).toBe("in-progress");
    expect(at(slow, 3_600_015).status).toBe("failed");
  });

  it("is checked for a moment after a right answer, then the job continues", () => {
    const answers = [right(100)];
    const checking = at(asked, 100, answers);
    expect(checking).toMatchObject({ openChallenge: null, changedAt: start + 100 });
    expect(checking.line).toBe("success in-progress pending pending");
    expect(at(asked, 1_099, answers).changedAt).toBe(start + 100);
    expect(at(asked, 1_100, answers).line).toBe("success success in-progress pending");
    expect(at(asked, 1_150, answers)).toMatchObject({ status: "success", endedAt: start + 1_150 });
  });

  it("may be checked past its own expiry", () => {
    const answers = [right(120_000)];
    expect(at(asked, 120_500, answers).status).toBe("in-progress");
    expect(at(asked, 121_050, answers).status).toBe("success");
  });

  it("stays open and unchanged after two wrong answers, and takes a right one then", () => {
    const answers = [wrong(20), wrong(30)];
    expect(at(asked, 40, answers)).toMatchObject({
      changedAt: start + 15,
      openChallenge: challenge,
    });
    expect(at(asked, 9_999, [...answers, right(50)]).status).toBe("success");
  });

  it("fails for good at the third wrong answer", () => {
    const answers = [wrong(20), wrong(30), wrong(40)];
    const failed = at(asked, 40, answers);
    expect(failed.line).toBe("success failed pending pending");
    expect(failed.steps[1]).toMatchObject({ failure: { code: "invalid-credentials" } });
    expect(failed).toMatchObject({ endedAt: start + 40, openChallenge: null });
  });
});

it.each([
  ["pending", false],
  ["in-progress", false],
  ["success", true],
  ["failed", true],
] as const)("status %s is terminal: %s", (status, terminal) => {
  expect(isTerminal(status)).toBe(terminal);
});

it("a job that is stopped between two challenges ends there, without the second", () => {
  const plan: JobPlan = { ...asked, secondChallenge: challenge };
  const answers: ChallengeAnswer[] = [{ at: start + 100, right: true }];
  const job = { createdAt: start, plan, answers, stoppedAt: start + 100 };
  const ended = jobTimeline(job, start + 100);
  expect(ended).toMatchObject({ status: "failed", endedAt: start + 100 });
  expect(jobTimeline(job, start + 1e9)).toEqual(ended);
});
