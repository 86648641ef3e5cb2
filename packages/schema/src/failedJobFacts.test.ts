import { describe, expect, it } from "vitest";
import { failedJobFacts } from "./failedJobFacts.js";
import { parseJob } from "./job.js";

const factsOf = (job: Record<string, unknown>) =>
  failedJobFacts(parseJob({ type: "job", id: "job-1", ...job }));
const failed = (title: string, result: unknown) => ({
  steps: [{ title, status: "failed", result }],
});

describe("failedJobFacts", () => {
  it("has the ids, the step and the code of a failed job as Basiq documents one", () => {
    const source = "https://au-api.basiq.io/users/user-1/connections/connection-1";
    expect(
      factsOf({
        ...failed("verify-credentials", { code: "authorization-failed", detail: "access_denied" }),
        institution: { id: "AU00000" },
        links: { source },
      }),
    ).toEqual({
      userId: "user-1",
      connectionId: "connection-1",
      jobId: "job-1",
      institutionId: "AU00000",
      step: "verify-credentials",
      code: "authorization-failed",
    });
  });

  it("says what it doesn't know, as of a report without links or a reason", () => {
    expect(factsOf({ ...failed("create-report", null), links: null })).toEqual({
      userId: undefined,
      connectionId: undefined,
      jobId: "job-1",
      institutionId: undefined,
      step: "create-report",
      code: "unknown-error",
    });
  });

  it("has no text of a bank's, wherever it stands", () => {
    const text = "Dear Ms Wentworth-Smith, call 13 22 65";
    const facts = factsOf({
      ...failed(text, { code: text, title: text, detail: text }),
      institution: { id: text },
      links: { source: `/users/${encodeURIComponent(text)}/connections/${text}` },
    });
    expect(facts).toMatchObject({ step: "other", code: "unknown-error", institutionId: undefined });
    expect(JSON.stringify(facts)).not.toMatch(/Wentworth|13 22/);
  });

  it("has no step of a job that failed without any", () => {
    expect(factsOf({ status: "failed" })).toMatchObject({ step: undefined, code: "unknown-error" });
  });
});
