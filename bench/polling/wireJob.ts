import type { Poll } from "./followJob.js";

/** Some noon, in epoch milliseconds: when simulated jobs begin. */
export const BEGIN = Date.parse("2026-03-04T12:00:00.000Z");

const CHALLENGE = {
  type: "mfa",
  method: "token",
  description: "We sent a code to your phone",
  input: ["Code"],
  links: { response: "/jobs/job-1/mfa" },
};

/** The job as `GET /jobs/{id}` would answer at that moment; a challenge is listed once it is due. */
export function wireJob({ job, current, startedAt }: Poll, { updated }: { updated: boolean }) {
  const listed = job.steps.flatMap(({ title }, index) => {
    if (title === "mfa-challenge" && index > current) return [];
    const status = index < current ? "success" : index === current ? "in-progress" : "pending";
    const asks = title === "mfa-challenge" && index === current;
    return [{ title, status, result: asks ? CHALLENGE : null }];
  });
  const wire = { type: "job", id: "job-1", created: new Date(BEGIN).toISOString(), steps: listed };
  return updated ? { ...wire, updated: new Date(BEGIN + startedAt).toISOString() } : wire;
}
