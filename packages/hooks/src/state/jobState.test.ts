import fc from "fast-check";
import { parseJob, SchemaError } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { aFailedJob, aJob, ACCOUNTS, life, T0, VERIFY } from "../testing/jobs.js";
import { jobState, type JobStateOptions } from "./jobState.js";
import { traceJob } from "./jobTrace.js";
import { pollDelay } from "./pollDelay.js";

const DAY = 24 * 60 * 60_000;
const stateOf = (job: Parameters<typeof traceJob>[1], options: Partial<JobStateOptions> = {}) =>
  jobState(traceJob(undefined, job, { now: T0 }), { now: T0, ...options });

describe("jobState", () => {
  it("is `waiting` while no step has started, and without steps", () => {
    expect(stateOf(life.pending).status).toBe("waiting");
    expect(stateOf(aJob([]))).toEqual({ status: "waiting", steps: [], pause: "none" });
  });

  it("is `running` at the step under way", () => {
    expect(stateOf(life.verifying)).toEqual({
      status: "running",
      steps: [
        { title: VERIFY, status: "active" },
        { title: ACCOUNTS, status: "pending" },
      ],
      step: { title: VERIFY, status: "active" },
      pace: "usual",
    });
  });

  it("is `running` at a step with an unknown status", () => {
    expect(stateOf(aJob([[VERIFY, "snoozing"]])).status).toBe("running");
  });

  it("is slow after twice the step's usual duration", () => {
    const paceAt = (ms: number, stats?: JobStateOptions["stats"]) =>
      stateOf(life.verifying, { now: T0 + ms, stats });
    expect(paceAt(11_999)).toMatchObject({ pace: "usual" });
    expect(paceAt(12_000)).toMatchObject({ pace: "slow" });
    expect(paceAt(12_000, { verifyCredentials: 20_000 })).toMatchObject({ pace: "usual" });
  });

  it("is `needs-mfa` while there is a challenge", () => {
    expect(stateOf(life.challenged)).toMatchObject({
      status: "needs-mfa",
      step: { title: "mfa-challenge", status: "needs-answer" },
    });
  });

  it("is `succeeded` once every step is, with the connection's id", () => {
    expect(stateOf(life.done)).toMatchObject({
      status: "succeeded",
      connectionId: "connection-1",
      steps: [{ status: "done" }, { status: "done" }, { status: "done" }],
    });
  });

  it("is `failed` with the failed step's reason, and later steps are not reached", () => {
    expect(stateOf(life.failed)).toMatchObject({
      status: "failed",
      step: { title: VERIFY, status: "failed" },
      steps: [{ status: "failed" }, { status: "not-reached" }],
      failure: { code: "invalid-credentials", detail: "Wrong password", step: VERIFY },
      guidance: { reason: "wrong-credentials" },
      connectionId: "connection-1",
    });
  });

  it("is `failed` with an unknown error if the step has no reason", () => {
    expect(stateOf(aJob([[VERIFY, "failed"]]))).toMatchObject({
      failure: { code: "unknown-error" },
      guidance: { reason: "unknown", who: "support" },
    });
  });

  it("is `delayed`, not `failed`, while Basiq retries an update", () => {
    const job = aFailedJob("service-unavailable");
    expect(stateOf(job, { kind: "update" })).toMatchObject({
      status: "delayed",
      steps: [{ status: "delayed" }, { status: "pending" }],
      guidance: { who: "basiq", action: { type: "wait" } },
      givesUpAt: T0 + 7 * DAY,
    });
    expect(stateOf(job, { kind: "refresh" }).status).toBe("failed");
    expect(stateOf(aFailedJob("maintenance"), { kind: "update" }).status).toBe("failed");
  });

  it("gives up on a delayed update after 7 days", () => {
    const job = aFailedJob("service-unavailable");
    expect(stateOf(job, { kind: "update", now: T0 + 7 * DAY })).toMatchObject({
      status: "failed",
      guidance: { reason: "bank-unavailable" },
    });
  });

  it("uses the job's own status if it was refused at once and has no steps", () => {
    expect(stateOf(aJob([], { status: "failed" }))).toMatchObject({
      status: "failed",
      step: undefined,
    });
  });

  it("is computed for any JSON without an error, and so is the poll delay", () => {
    fc.assert(
      fc.property(anyJob, anyJob, fc.integer({ min: 0, max: 1e10 }), (first, second, later) => {
        const jobs = [first, second].flatMap(parsed);
        const now = T0 + later;
        for (const job of jobs) {
          const trace = traceJob(traceJob(undefined, job, { now: T0 }), jobs[0] ?? job, { now });
          const state = jobState(trace, { now, kind: "update" });
          expect(trace.progress).toBeGreaterThanOrEqual(0);
          expect(trace.progress).toBeLessThanOrEqual(1);
          expect(state.steps).toHaveLength(trace.job.steps.length);
          const delay = pollDelay(trace, { now, visible: true, failures: 0 });
          expect(delay === "stop" || (typeof delay === "number" && delay > 0)).toBe(true);
        }
      }),
    );
  });
});

const anything = fc.jsonValue();
const anyJob = fc.oneof(
  anything,
  fc.record({
    id: fc.constant("job-1"),
    updated: fc.oneof(anything, fc.constant(new Date(T0).toISOString())),
    links: anything,
    steps: fc.array(
      fc.record({
        title: fc.oneof(anything, fc.constantFrom(VERIFY, ACCOUNTS, "mfa-challenge")),
        status: fc.constantFrom("pending", "in-progress", "success", "failed", "odd"),
        result: fc.oneof(
          anything,
          fc.record({
            type: fc.constant("mfa"),
            method: anything,
            input: anything,
            expiryMs: anything,
            links: anything,
          }),
        ),
      }),
    ),
  }),
);

function parsed(value: unknown) {
  try {
    return [parseJob(value)];
  } catch (error) {
    if (error instanceof SchemaError) return [];
    throw error;
  }
}
