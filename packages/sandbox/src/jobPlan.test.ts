import { expect, it } from "vitest";
import { findInstitution } from "./institutions.js";
import { planJob } from "./jobPlan.js";
import type { JobRun } from "./jobRun.js";
import { findPersona } from "./personas.js";

function run(institutionId: string, login: string, over: Partial<JobRun> = {}) {
  const institution = findInstitution(institutionId)!;
  const persona = findPersona(login)!;
  return {
    seed: 1,
    jobNumber: 1,
    institutionRun: 0,
    institution,
    persona,
    kind: "refresh" as const,
    method: "web" as const,
    declined: false,
    outage: false,
    pausedMs: 0,
    ...over,
  };
}

it("a refresh verifies, then retrieves accounts, then transactions", () => {
  const plan = planJob(run("AU00000", "richard"));
  expect(plan.steps.map((step) => step.title)).toEqual([
    "verify-credentials",
    "retrieve-accounts",
    "retrieve-transactions",
  ]);
});

it("durations average what the connector's statistics say", () => {
  const durations = Array.from({ length: 500 }, (_, index) => {
    const plan = planJob(run("AU00000", "richard", { jobNumber: index + 1 }));
    return plan.steps[0]!.durationMs;
  });
  const mean = durations.reduce((sum, ms) => sum + ms, 0) / durations.length;
  expect(mean).toBeGreaterThan(3_900);
  expect(mean).toBeLessThan(4_100);
  expect(Math.min(...durations)).toBeGreaterThanOrEqual(2_800);
  expect(Math.max(...durations)).toBeLessThanOrEqual(5_200);
});

it("the same seed and number plan the same job, another number another", () => {
  const plan = (jobNumber: number) => planJob(run("AU90001", "jared", { jobNumber }));
  expect(plan(4)).toEqual(plan(4));
  expect(plan(4)).not.toEqual(plan(5));
});

it.each(["AU00000", "AU00004", "AU90001", "AU90002", "AU90003"])(
  "a locked person fails at %s before any challenge",
  (institutionId) => {
    const plan = planJob(run(institutionId, "bighead"));
    expect(plan.challenge).toBeNull();
    expect(plan.steps[0]?.failure).toMatchObject({ code: "invalid-credentials" });
  },
);
