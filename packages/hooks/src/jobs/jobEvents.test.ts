import { describe, expect, it } from "vitest";
import type { Job, JobKind } from "@basiq-kit/schema";
import { ACCOUNTS, aChallenge, aFailedJob, aJob, life, MFA, T0, VERIFY } from "../testing/jobs.js";
import { type JobTrace, traceJob } from "../state/jobTrace.js";
import { jobEvents } from "./jobEvents.js";

/** The events of a job's life, with one answer a second. */
function eventsOf(jobs: readonly Job[], kind: JobKind = "refresh") {
  let before: JobTrace | undefined;
  return jobs.flatMap((job, second) => {
    const after = traceJob(before, job, { now: T0 + second * 1_000 });
    const events = jobEvents(before, after, { flow: "flow-1", kind });
    before = after;
    return events;
  });
}

const step = (name: string, status: string) => ({
  type: "job-step-changed",
  flow: "flow-1",
  step: name,
  status,
});

describe("jobEvents", () => {
  it("emits each change of each step once, although steps are inserted while the job runs", () => {
    const { pending, verifying, challenged, fetching, done } = life;
    expect(eventsOf([pending, verifying, challenged, fetching, done])).toEqual([
      step(VERIFY, "pending"),
      step(ACCOUNTS, "pending"),
      step(VERIFY, "in-progress"),
      step(VERIFY, "success"),
      step(MFA, "in-progress"),
      { type: "mfa-shown", flow: "flow-1", number: 1 },
      step(MFA, "success"),
      step(ACCOUNTS, "in-progress"),
      step(ACCOUNTS, "success"),
      {
        type: "job-finished",
        flow: "flow-1",
        outcome: "succeeded",
        reason: undefined,
        durationMs: 4_000,
      },
    ]);
  });

  it("emits nothing for an answer without changes", () => {
    expect(eventsOf([life.done, life.done])).toEqual(eventsOf([life.done]));
  });

  it("counts the challenges", () => {
    const again = aJob([
      [VERIFY, "success"],
      [MFA, "in-progress", aChallenge({ input: ["Another code"] })],
      [ACCOUNTS, "pending"],
    ]);
    const shown = eventsOf([life.challenged, again]).filter(({ type }) => type === "mfa-shown");
    expect(shown).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  it("classifies a failure by the kit's closed set and the job's kind", () => {
    const unavailable = [aFailedJob("service-unavailable")];
    expect(eventsOf(unavailable).at(-1)).toMatchObject({ reason: "bank-unavailable" });
    expect(eventsOf([aFailedJob("a code of tomorrow")]).at(-1)).toMatchObject({
      outcome: "failed",
      reason: "unknown",
    });
  });

  it("emits no end while Basiq is still retrying an update", () => {
    const events = eventsOf([aFailedJob("service-unavailable")], "update");
    expect(events.map(({ type }) => type)).not.toContain("job-finished");
  });

  it("contains only listed fields and words, whatever Basiq sends, so nothing that identifies anyone", () => {
    const marked = aJob(
      [
        [VERIFY, "success", { type: "link", url: "/users/SECRET/connections/SECRET" }],
        ["SECRET step of Anna's", "in-progress"],
        [
          MFA,
          "SECRET status",
          aChallenge({ description: "SECRET to Anna", input: ["SECRET"], method: "SECRET" }),
        ],
        [ACCOUNTS, "failed", { code: "SECRET", title: "SECRET", detail: "SECRET" }],
      ],
      { id: "SECRET", institution: { id: "SECRET" }, links: { source: "/users/SECRET" } },
    );
    const events = eventsOf([marked]);
    expect(JSON.stringify(events)).not.toMatch(/SECRET|Anna/);
    expect(events).toContainEqual(step("other", "in-progress"));
    expect(events).toContainEqual(step(MFA, "unknown"));
    const fields = ["type", "flow", "step", "status", "outcome", "reason", "durationMs", "number"];
    expect(fields).toEqual(expect.arrayContaining(events.flatMap(Object.keys)));
  });
});
