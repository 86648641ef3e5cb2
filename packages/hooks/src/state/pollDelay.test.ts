import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aFailedJob, aJob, life, MFA, T0, VERIFY } from "../testing/jobs.js";
import { traceJob } from "./jobTrace.js";
import { pollDelay, type PollDelayOptions, pollReason } from "./pollDelay.js";

const at = (now: number, more: Partial<PollDelayOptions> = {}): PollDelayOptions => ({
  now,
  visible: true,
  failures: 0,
  ...more,
});
const traced = (job: Parameters<typeof traceJob>[1]) => traceJob(undefined, job, { now: T0 });
const verifying = traced(life.verifying);
const challenged = traced(life.challenged);
const queued = traced(aFailedJob("service-unavailable"));

// The first interval of a step.
const FIRST = 2_172;

describe("pollDelay", () => {
  it("is 0 the first time", () => {
    expect(pollDelay(undefined, at(T0))).toBe(0);
  });

  it("gives each step a head start of 15 % of its usual duration and a longer first interval", () => {
    expect(pollDelay(verifying, at(T0))).toBe(900 + FIRST);
    expect(pollDelay(verifying, at(T0 + 500))).toBe(900 + FIRST - 500);
    expect(pollDelay(verifying, at(T0, { stats: { verifyCredentials: 10_000 } }))).toBe(
      1_500 + FIRST,
    );
  });

  it("is then 1.81 s, up to 2.25 times the usual duration", () => {
    expect(pollDelay(verifying, at(T0 + 900))).toBe(1_810);
    expect(pollDelay(verifying, at(T0 + 13_500))).toBe(1_810);
  });

  it("then grows with the step's age, up to a minute", () => {
    expect(pollDelay(verifying, at(T0 + 27_000))).toBe(3_620);
    expect(pollDelay(verifying, at(T0 + 7_200_000))).toBe(60_000);
  });

  it("is 10 s at most while a new connection may be paused, to see when it starts", () => {
    const pending = traced(life.pending);
    const delay = (ms: number, kind?: "connect" | "refresh") =>
      pollDelay(pending, at(T0 + ms, { kind }));
    expect(delay(20_000, "connect")).toBe(delay(20_000, "refresh"));
    expect(delay(300_000, "connect")).toBe(10_000);
    expect(delay(360_000, "connect")).toBe(10_000);
    expect(delay(300_000, "refresh")).toBeGreaterThan(10_000);
    expect(delay(7_200_000, "connect")).toBe(60_000);
  });

  it("limits usual durations to between 2 and 30 s", () => {
    const headStart = (ms: number) =>
      pollDelay(verifying, at(T0, { stats: { verifyCredentials: ms } }));
    expect(headStart(100)).toBe(300 + FIRST);
    expect(headStart(600_000)).toBe(4_500 + FIRST);
  });

  it("is long while the person answers, only to notice an end", () => {
    expect(pollDelay(challenged, at(T0))).toBe(20_000);
    expect(pollDelay(challenged, at(T0 + 115_000))).toBe(6_000);
    expect(pollDelay(challenged, at(T0 + 500_000))).toBe(20_000);
  });

  it("is the usual one for 20 s after an answer was accepted, while the challenge is still there", () => {
    const answeredAt = T0 + 60_000;
    const delay = (now: number) => pollDelay(challenged, at(now, { answeredAt }));
    expect(delay(answeredAt)).toBe(900 + FIRST);
    expect(delay(answeredAt + 19_999)).toBe(1_810 * (19_999 / 13_500));
    expect(delay(answeredAt + 20_000)).toBe(20_000);
  });

  it("does not count the answer to the last challenge for the next one", () => {
    expect(pollDelay(challenged, at(T0 + 1, { answeredAt: T0 - 1 }))).toBe(20_000);
  });

  it("does not count the person's time to answer as the step's age", () => {
    const checking = aJob([
      [VERIFY, "success"],
      [MFA, "in-progress"],
    ]);
    const trace = traceJob(challenged, checking, { now: T0 + 600_000 });
    expect(pollDelay(trace, at(T0 + 600_000))).toBe(900 + FIRST);
  });

  it("is a minute or more while hidden, but the first request waits for nobody", () => {
    const hidden = { visible: false };
    expect(pollDelay(undefined, at(T0, hidden))).toBe(0);
    expect(pollDelay(verifying, at(T0, hidden))).toBe(60_000);
    expect(pollDelay(challenged, at(T0, hidden))).toBe(60_000);
    expect(pollDelay(verifying, at(T0, { ...hidden, failures: 1 }))).toBe(60_000);
    expect(pollDelay(queued, at(T0, { ...hidden, kind: "update" }))).toBe(10 * 60_000);
  });

  it("stops at the end, hidden or not", () => {
    expect(pollDelay(traced(life.done), at(T0, { visible: false }))).toBe("stop");
    expect(pollDelay(traced(life.failed), at(T0))).toBe("stop");
  });

  it("backs off from failures, up to a minute", () => {
    const waits = [1, 2, 3, 4, 5, 6, 7].map((failures) =>
      pollDelay(verifying, at(T0, { failures })),
    );
    expect(waits).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
  });

  it("is long for an update that Basiq retries, and grows", () => {
    const hour = 60 * 60_000;
    const kind = "update";
    expect(pollDelay(queued, at(T0, { kind }))).toBe(10 * 60_000);
    expect(pollDelay(queued, at(T0 + 3 * hour, { kind }))).toBe(30 * 60_000);
    expect(pollDelay(queued, at(T0 + 48 * hour, { kind }))).toBe(hour);
    expect(pollDelay(queued, at(T0 + 8 * 24 * hour, { kind }))).toBe("stop");
    expect(pollDelay(queued, at(T0, { kind: "refresh" }))).toBe("stop");
  });

  it("is between a second and a minute for a running job", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e9 }),
        fc.option(fc.double(), { nil: undefined }),
        fc.integer({ min: 0, max: 2_000 }),
        (age, verifyCredentials, failures) => {
          const delay = pollDelay(
            verifying,
            at(T0 + age, { stats: { verifyCredentials: verifyCredentials ?? null }, failures }),
          );
          expect(delay).toBeGreaterThanOrEqual(1_000);
          expect(delay).toBeLessThanOrEqual(60_000);
        },
      ),
    );
  });
});

describe("pollReason", () => {
  it.each([
    ["first", undefined, at(T0)],
    ["head-start", verifying, at(T0)],
    ["steady", verifying, at(T0 + 13_500)],
    ["overdue", verifying, at(T0 + 27_000)],
    ["challenge", challenged, at(T0)],
    ["delayed", queued, at(T0, { kind: "update" })],
    ["retrying", verifying, at(T0, { failures: 1 })],
    ["hidden", verifying, at(T0, { visible: false })],
    ["over", queued, at(T0)],
  ] as const)("is %s", (reason, trace, options) => {
    expect(pollReason(trace, options)).toBe(reason);
  });
});
