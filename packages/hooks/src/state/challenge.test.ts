import { describe, expect, it } from "vitest";
import { ACCOUNTS, aChallenge, aJob, life, MFA, T0, VERIFY } from "../testing/jobs.js";
import { answersFor, challengeOf, isAnsweredAtBasiq } from "./challenge.js";
import { challengeLifeMs } from "./challengeLife.js";
import { traceJob } from "./jobTrace.js";

const API = "https://au-api.basiq.io";

function challenged(extra: Record<string, unknown> = {}) {
  const job = aJob([
    [VERIFY, "success"],
    [MFA, "in-progress", aChallenge(extra)],
    [ACCOUNTS, "pending"],
  ]);
  return traceJob(undefined, job, { now: T0 });
}

describe("challengeOf", () => {
  it("asks for a code with the bank's label", () => {
    expect(challengeOf(challenged())).toEqual({
      jobId: "job-1",
      number: 1,
      description: "We sent a code to your phone",
      inputs: [{ kind: "code", label: "Code" }],
    });
  });

  it("asks for one answer to each question, in order", () => {
    const questions = challenged({ method: "security-questions", input: ["First?", "Second?"] });
    expect(challengeOf(questions)?.inputs).toEqual([
      { kind: "answer", label: "First?" },
      { kind: "answer", label: "Second?" },
    ]);
  });

  it.each([
    ["no input", { method: "push", input: [] }],
    ["no input, though the method is a code's", { method: "token", input: [] }],
    ["no input field at all", { method: "push", input: undefined }],
    ["a prompt to confirm", { method: "confirm-in-app", input: ["Approve it"] }],
  ])("asks for a confirmation in the bank's app when there is %s", (_, extra) => {
    expect(challengeOf(challenged(extra))?.inputs).toMatchObject([{ kind: "confirm" }]);
  });

  it("asks for a plain answer if the method is unknown", () => {
    expect(challengeOf(challenged({ method: "riddle", input: ["What walks?"] }))?.inputs).toEqual([
      { kind: "answer", label: "What walks?" },
    ]);
  });

  it("has a code field even when the bank names none", () => {
    expect(challengeOf(challenged({ input: [""] }))?.inputs).toEqual([{ kind: "code", label: "" }]);
  });

  it("asks for an answer even if a question can't be read, and never mistakes it for an approval", () => {
    const input = ["Pet?", { label: "Street?" }];
    const method = "security-questions";
    expect(
      challengeOf(challenged({ method, input, description: "Two questions" }))?.inputs,
    ).toEqual([
      { kind: "answer", label: "Pet?" },
      { kind: "answer", label: "Two questions" },
    ]);
  });

  it("leaves out a description that only repeats the method", () => {
    expect(challengeOf(challenged({ description: "token" }))?.description).toBeUndefined();
  });

  it("is `undefined` without a challenge", () => {
    expect(challengeOf(traceJob(undefined, life.fetching, { now: T0 }))).toBeUndefined();
  });
});

describe("isAnsweredAtBasiq", () => {
  const accepts = (response: unknown) =>
    isAnsweredAtBasiq(challenged({ links: { response } }), API);

  it("accepts this job's own address, relative, absolute or missing", () => {
    expect(accepts("/jobs/job-1/mfa")).toBe(true);
    expect(accepts("https://au-api.basiq.io/jobs/job-1/mfa")).toBe(true);
    expect(accepts("https://au-api.basiq.io:443/jobs/job-1/mfa")).toBe(true);
    expect(isAnsweredAtBasiq(challenged({ links: null }), API)).toBe(true);
  });

  it.each([
    "https://au-api.basiq.io.evil.example/jobs/job-1/mfa",
    "//evil.example/jobs/job-1/mfa",
    "/\\evil.example/jobs/job-1/mfa",
    "https://au-api.basiq.io@evil.example/jobs/job-1/mfa",
    "https://person:secret@au-api.basiq.io/jobs/job-1/mfa",
    "https://au-api.basiq.io:8443/jobs/job-1/mfa",
    "http://au-api.basiq.io/jobs/job-1/mfa",
    "https://au-api.basiq.io/jobs/job-2/mfa",
    "/jobs/job-2/mfa",
    "/jobs/job-1/mfa/../../../token",
    "/jobs/job-1/mfa?copy=evil.example",
    "/jobs/job-1/mfa#evil",
    "jobs/job-1/other",
    "javascript:alert(1)",
    "https://",
    "",
  ])("refuses %s", (link) => {
    expect(accepts(link)).toBe(false);
  });
});

describe("answersFor", () => {
  const kinds = (...inputs: ("code" | "answer" | "confirm")[]) => ({
    jobId: "job-1",
    number: 1,
    description: undefined,
    inputs: inputs.map((kind) => ({ kind, label: "" })),
  });

  it("removes all spaces from a code, and the surrounding ones from an answer", () => {
    expect(answersFor(kinds("code"), [" 123 456\n"])).toEqual(["123456"]);
    expect(answersFor(kinds("answer", "answer"), [" New York ", "b"])).toEqual(["New York", "b"]);
  });

  it("sends a confirmation without anything typed", () => {
    expect(answersFor(kinds("confirm"), [])).toEqual(["confirmed"]);
  });

  it("leaves a missing answer empty", () => {
    expect(answersFor(kinds("answer", "answer"), ["one"])).toEqual(["one", ""]);
  });
});

describe("challengeLifeMs", () => {
  it.each([
    [120_000, 120_000],
    [3_600, 3_600_000],
    [9_999, 3_600_000],
    [10_000, 30_000],
    [5, 30_000],
    [86_400_000, 3_600_000],
    [undefined, undefined],
    [0, undefined],
    [-5, undefined],
    [Number.NaN, undefined],
  ])("reads %s as %s", (expiryMs, life_) => {
    expect(challengeLifeMs(expiryMs)).toBe(life_);
  });
});
