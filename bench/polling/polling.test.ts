import { describe, expect, it } from "vitest";
import { followJob, type Rhythm } from "./followJob.js";
import { fixedRhythm } from "./plainRhythms.js";
import { missedThresholds, pollingRows } from "./pollingRows.js";
import type { SimulatedJob } from "./simulatedJob.js";

const VERIFY = { title: "verify-credentials", ms: 2_500 };
const CHALLENGE = { title: "mfa-challenge", ms: 0 };
const ACCOUNTS = { title: "retrieve-accounts", ms: 1_000 };

const job: SimulatedJob = { steps: [VERIFY, ACCOUNTS], answerMs: 10_000, held: false };
const challenged: SimulatedJob = { ...job, steps: [VERIFY, CHALLENGE, ACCOUNTS] };
const patient: Rhythm = { ...fixedRhythm(3_000), asksAfterAnswer: true };

describe("pollDelay", () => {
  it("asks less than a fixed 2 s and shows changes no later, and asks seldom for a held job", () => {
    // 1,000 jobs are a tenth of the benchmark's.
    expect(missedThresholds(pollingRows(1_000), 0.05)).toEqual([]);
  });
});

describe("followJob", () => {
  it("counts every request and the time from each change to the first that sees it", () => {
    expect(followJob(job, fixedRhythm(1_000))).toEqual({ requests: 5, delays: [500, 500] });
    expect(followJob(job, fixedRhythm(5_000))).toEqual({ requests: 2, delays: [2_500, 1_500] });
  });

  it("lets the person begin to answer when they see the challenge", () => {
    // Seen at 3 s, answered at 13 s, over at 14 s.
    expect(followJob(challenged, fixedRhythm(3_000))).toEqual({
      requests: 6,
      delays: [500, 1_000],
    });
  });

  it("asks right after the answer where the rhythm does, and then keeps to it", () => {
    // 0, 3, 6, 9, 12, 13 (the answer), 16.
    expect(followJob(challenged, patient)).toEqual({ requests: 7, delays: [500, 2_000] });
  });
});
