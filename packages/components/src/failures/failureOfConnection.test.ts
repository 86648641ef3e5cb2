import type { ConnectionState, UseJobProgressResult } from "@basiq-kit/hooks";
import { jobState, traceJob } from "@basiq-kit/hooks/core";
import { describe, expect, it } from "vitest";
import { connectionState, parsedLists, type WireConnection } from "../testing/connections.js";
import { DAY, failedJob, HOUR, MINUTE, NOW } from "../testing/states.js";
import { asCardSays, failureOfConnection } from "./failureOfConnection.js";

const DOWN = "service-unavailable";
const WRONG = "invalid-credentials";
const LOCKED = "locked-account";

const failed = (ago: number, code: string) => ({ ago, status: "failed", code });
const succeeded = (ago: number) => ({ ago, status: "success" });

/** One of a connection's jobs, by the job alone. */
function ownJob(wanted: WireConnection, index = 0): UseJobProgressResult {
  const own = parsedLists([wanted]).jobs[index];
  if (own === undefined) throw new Error(`the connection has no job ${index}`);
  const trace = traceJob(undefined, own, { now: NOW });
  return {
    ...jobState(trace, { now: NOW, kind: "refresh" }),
    institutionId: own.institutionId,
    progress: trace.progress,
    progressAt: NOW,
    stepEnd: undefined,
    etaAt: undefined,
    reachability: { status: "live" },
    refetch: () => Promise.resolve(),
  };
}

/** The reason and the action that a failed job shows. */
function shown(job: UseJobProgressResult, failure: ConnectionState["failure"]): string {
  const after = asCardSays(job, failure);
  if (after.status !== "failed") return after.status;
  return `${after.guidance.reason}: ${after.guidance.action.type}`;
}

const THREE_TIMES = { jobs: [1, 20, 40].map((ago) => failed(ago * MINUTE, DOWN)) };
const WRONG_THEN_DOWN = { jobs: [failed(MINUTE, DOWN), failed(HOUR, WRONG)] };
const APPROVAL_ENDED: WireConnection = {
  method: "openbanking",
  endsIn: -DAY,
  jobs: [failed(HOUR, LOCKED)],
};
const OUTAGE = { bankStatus: "major-outage", jobs: [failed(HOUR, "job-timed-out")] };
const DOWN_THEN_WRONG = { jobs: [failed(MINUTE, WRONG), failed(HOUR, DOWN)] };
const RECOVERED_BETWEEN = {
  jobs: [failed(MINUTE, DOWN), succeeded(HOUR), failed(DAY, WRONG)],
};

describe("asCardSays: a failed job with its connection’s unresolved failure", () => {
  it.each<[string, WireConnection, index: number, own: string, card: string]>([
    [
      "the third in a row",
      THREE_TIMES,
      0,
      "bank-unavailable: retry-later",
      "bank-unavailable: contact-support",
    ],
    [
      "the first of three in a row",
      THREE_TIMES,
      2,
      "bank-unavailable: retry",
      "bank-unavailable: contact-support",
    ],
    [
      "an older one needs the person",
      WRONG_THEN_DOWN,
      0,
      "bank-unavailable: retry-later",
      "wrong-credentials: update-credentials",
    ],
    [
      "the approval has ended",
      APPROVAL_ENDED,
      0,
      "account-locked: open-bank",
      "account-locked: reauthorise",
    ],
    ["the bank has an outage", OUTAGE, 0, "took-too-long: retry", "took-too-long: wait"],
    [
      "a newer one needs the person",
      DOWN_THEN_WRONG,
      1,
      "bank-unavailable: retry",
      "wrong-credentials: update-credentials",
    ],
    [
      "an older job, resolved before the failure",
      RECOVERED_BETWEEN,
      2,
      "wrong-credentials: update-credentials",
      "bank-unavailable: retry-later",
    ],
  ])("says what the card says: %s", (_, wanted, index, own, card) => {
    const job = ownJob(wanted, index);
    expect(shown(job, undefined)).toBe(own);
    expect(shown(job, connectionState(wanted).failure)).toBe(card);
  });

  it.each<[string, own: string, listed: string, expected: string]>([
    ["neither needs the person", "job-timed-out", DOWN, "own"],
    ["only its own needs the person", WRONG, DOWN, "own"],
    ["both need the person", WRONG, LOCKED, "own"],
    ["only the listed one needs the person", DOWN, WRONG, "listed"],
  ])(
    "follows a list that doesn’t know yet that it failed only if: %s",
    (_, code, older, expected) => {
      const job = ownJob({ jobs: [failed(MINUTE, code)] });
      const { failure } = connectionState({ jobs: [failed(HOUR, older)] });
      expect(failureOfConnection(job, failure)).toBe(expected === "listed" ? failure : undefined);
    },
  );

  it("stays as it is until it has failed", () => {
    const job = ownJob({ jobs: [succeeded(MINUTE)] });
    expect(asCardSays(job, connectionState(THREE_TIMES).failure)).toBe(job);
  });

  it("takes the connection’s failure where no time is known", () => {
    const { failure } = connectionState(WRONG_THEN_DOWN);
    const job = failedJob(DOWN);
    const timeless = job.status === "failed" ? { ...job, failedAt: undefined } : job;
    expect(failureOfConnection(timeless, failure)).toBe(failure);
  });
});
