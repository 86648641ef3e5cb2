import { describe, expect, it } from "vitest";
import { followJob, type Rhythm } from "./followJob.js";
import { missedThresholds } from "./missedThresholds.js";
import { fixedRhythm } from "./plainRhythms.js";
import { pollingRows } from "./pollingRows.js";
import { type SimulatedJob, simulateJobs } from "./simulatedJob.js";

const rows = pollingRows(1_000);
const job = (extra: Partial<SimulatedJob> = {}): SimulatedJob => ({
  steps: [
    { title: "verify-credentials", ms: 2_500 },
    { title: "retrieve-accounts", ms: 1_000 },
  ],
  answerMs: 10_000,
  held: false,
  ...extra,
});
const challenged = job({
  steps: [
    { title: "verify-credentials", ms: 2_500 },
    { title: "mfa-challenge", ms: 0 },
    { title: "retrieve-accounts", ms: 1_000 },
  ],
});
const patient: Rhythm = { ...fixedRhythm(3_000), asksAfterAnswer: true };

describe("the rhythm of the kit", () => {
  it("asks less than every 2 s and tells no later, and leaves a held job alone", () => {
    // 1,000 jobs are a tenth of the benchmark's.
    expect(missedThresholds(rows, 0.05)).toEqual([]);
  });
});

describe("missedThresholds", () => {
  it("names each limit that is missed", () => {
    const { kit, fixed2 } = rows;
    const bad = { ...kit, requests: 16, heldRequests: 171, p95Delay: fixed2.p95Delay * 1.05 };
    expect(missedThresholds({ ...rows, kit: bad }, 0.03)).toHaveLength(2);
    expect(missedThresholds({ ...rows, kit: { ...kit, meanDelay: Number.NaN } }, 9)).toHaveLength(
      1,
    );
  });
});

describe("followJob", () => {
  it("counts every request and the time from each change to the first that sees it", () => {
    expect(followJob(job(), fixedRhythm(1_000))).toEqual({ requests: 5, delays: [500, 500] });
    expect(followJob(job(), fixedRhythm(5_000))).toEqual({ requests: 2, delays: [2_500, 1_500] });
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

describe("simulateJobs", () => {
  const jobs = simulateJobs(10_000, 1);
  const share = (which: (one: SimulatedJob) => boolean) => jobs.filter(which).length / jobs.length;

  it("gives the same jobs for the same seed", () => {
    expect(simulateJobs(3, 1)).toEqual(jobs.slice(0, 3));
    expect(simulateJobs(3, 2)).not.toEqual(jobs.slice(0, 3));
  });

  it("has as many challenges and held jobs as it says", () => {
    expect(share(({ steps }) => steps[1]?.title === "mfa-challenge")).toBeCloseTo(0.1, 1);
    expect(share(({ held }) => held)).toBeCloseTo(0.03, 2);
    expect(jobs.filter(({ held }) => held).every(({ steps }) => longest(steps) > 7_200_000)).toBe(
      true,
    );
  });

  it("draws a step near its median, and now and then several times that", () => {
    const verify = jobs.map(({ steps }) => steps[0]?.ms ?? 0).toSorted((a, b) => a - b);
    expect(verify[5_000]).toBeGreaterThan(5_800);
    expect(verify[5_000]).toBeLessThan(6_300);
    expect(verify[9_500]).toBeGreaterThan(15_000);
  });
});

function longest(steps: SimulatedJob["steps"]): number {
  return Math.max(...steps.map(({ ms }) => ms));
}
