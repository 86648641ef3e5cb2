import { expect, it } from "vitest";
import { planJob } from "./planJob.js";
import { jobRun } from "../testing/jobRun.js";

it("a refresh verifies, then retrieves accounts, then transactions", () => {
  const plan = planJob(jobRun("AU00000", "richard"));
  expect(plan.steps.map((step) => step.title)).toEqual([
    "verify-credentials",
    "retrieve-accounts",
    "retrieve-transactions",
  ]);
});

it("durations average what the connector's statistics say", () => {
  const durations = Array.from({ length: 500 }, (_, index) => {
    const plan = planJob(jobRun("AU00000", "richard", { jobNumber: index + 1 }));
    return plan.steps[0]!.durationMs;
  });
  const mean = durations.reduce((sum, ms) => sum + ms, 0) / durations.length;
  expect(mean).toBeGreaterThan(3_900);
  expect(mean).toBeLessThan(4_100);
  expect(Math.min(...durations)).toBeGreaterThanOrEqual(2_800);
  expect(Math.max(...durations)).toBeLessThanOrEqual(5_200);
});

it("the same seed and number plan the same job, another number another", () => {
  const plan = (jobNumber: number) => planJob(jobRun("AU00002", "jared", { jobNumber }));
  expect(plan(4)).toEqual(plan(4));
  expect(plan(4)).not.toEqual(plan(5));
});

it.each(["AU00000", "AU00004", "AU00002", "AU00003", "AU90003"])(
  "a locked person fails at %s before any challenge",
  (institutionId) => {
    const plan = planJob(jobRun(institutionId, "bighead"));
    expect(plan.challenge).toBeNull();
    expect(plan.steps[0]?.failure).toMatchObject({ code: "invalid-credentials" });
  },
);
