import { describe, expect, it } from "vitest";
import { parseConnection } from "./connection.js";
import { parseJob } from "./job.js";
import { refreshRefusal, refreshRule, refusalNeedsJobs } from "./refreshRule.js";

const MINUTE_MS = 60_000;
const NOW = Date.parse("2026-03-04T12:00:00.000Z");
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE_MS).toISOString();

const used = (minutes: number, method = "web") =>
  parseConnection({ id: "c1", status: "active", method, lastUsed: ago(minutes) });
const unused = parseConnection({ id: "c1", status: "active", method: "web", lastUsed: null });
const MS = 1 / MINUTE_MS;
/** A job that ended as soon as it was created; one that succeeded has fetched the transactions. */
const job = (status: string, minutes: number, title = "retrieve-transactions") =>
  parseJob({ id: `j${minutes}`, created: ago(minutes), steps: [{ title, status }] });
/** A job that failed at a step, with the code of the reason. */
const failedWith = (code: string, minutes: number, title = "verify-credentials") =>
  parseJob({
    id: `j${minutes}`,
    created: ago(minutes),
    steps: [
      {
        title,
        status: "failed",
        result: { type: "error", code, title: "", detail: "" },
      },
    ],
  });

/** A job whose code nobody entered in time. */
const ranOut = (minutes: number) => failedWith("job-timed-out", minutes, "mfa-challenge");

type Facts = [connection: ReturnType<typeof used>, ...jobs: ReturnType<typeof job>[]];
const refusal = (...[connection, ...jobs]: Facts) => refreshRefusal({ connection, jobs, now: NOW });
const advice = (...[connection, ...jobs]: Facts) => refreshRule({ connection, jobs, now: NOW });

const inMinutes = (minutes: number) => NOW + minutes * MINUTE_MS;
const tooSoon = (minutes: number) => ({ reason: "recently-refreshed", until: inMinutes(minutes) });
const inUse = (minutes: number) => ({ reason: "recently-used", until: inMinutes(minutes) });
/** 20 jobs, the oldest of which leaves the last 24 hours in 270 minutes. */
const twentyJobs = Array.from({ length: 20 }, (_, n) =>
  job(n % 2 ? "failed" : "success", 30 + n * 60),
);
const limited = { reason: "daily-limit", until: inMinutes(24 * 60 - 30 - 19 * 60) };

describe("refreshRule", () => {
  const refused = (reason: object) => ({ allowed: false, ...reason });

  it.each<[string, Facts, object]>([
    ["allows what was never refreshed", [unused], { allowed: true }],
    ["asks for ten minutes after any use", [used(4)], refused(inUse(6))],
    [
      "asks for ten minutes after data was fetched, whatever the last use",
      [used(4), job("success", 5)],
      refused(tooSoon(5)),
    ],
    [
      "doesn't call it a refresh if the job brought nothing",
      [used(4), job("success", 5, "verify-credentials")],
      refused(inUse(6)),
    ],
    [
      "doesn't wait after a use whose only job failed",
      [used(1), failedWith("user-action-required", 1)],
      { allowed: true },
    ],
    [
      "asks for ten minutes after a use once retries are used up",
      [used(4), ...[1, 2, 3].map((minutes) => failedWith("job-timed-out", minutes))],
      refused(inUse(6)),
    ],
    [
      "allows what is missing to be fetched at once",
      [
        used(1),
        parseJob({
          id: "part",
          created: ago(1),
          steps: [
            { title: "retrieve-accounts", status: "success" },
            { title: "retrieve-transactions", status: "failed", result: { code: "job-timed-out" } },
          ],
        }),
      ],
      { allowed: true },
    ],
    [
      "asks for one more millisecond before ten minutes are over",
      [used(10 - MS)],
      refused(inUse(MS)),
    ],
    ["tolerates a clock that is behind by minutes", [used(-1)], refused(inUse(11))],
    [
      "ignores a last use that a clock behind by hours puts into the future",
      [used(-60)],
      { allowed: true },
    ],
    ["allows it after exactly ten minutes", [used(10), job("success", 11)], { allowed: true }],
    [
      "doesn't start a second job beside one that runs",
      [used(60), job("in-progress", 1)],
      refused({ reason: "job-running" }),
    ],
    [
      "names a wait rather than a running job, because it lasts longer",
      [used(4), job("pending", 1), job("success", 5)],
      refused(tooSoon(5)),
    ],
    [
      "asks for ten minutes after a bank couldn't be reached",
      [used(60), failedWith("service-unavailable", 3)],
      refused({ reason: "recently-failed", until: inMinutes(7) }),
    ],
    [
      "allows it exactly ten minutes after that",
      [used(60), failedWith("service-unavailable", 10)],
      { allowed: true },
    ],
    [
      "allows it after two codes that nobody entered",
      [used(60), ranOut(3), ranOut(6)],
      { allowed: true },
    ],
    [
      "asks for ten minutes after three, because banks lock accounts",
      [used(60), ranOut(3), ranOut(6), ranOut(9)],
      refused({ reason: "recently-failed", until: inMinutes(7) }),
    ],
    [
      "tolerates a failure that a clock behind by minutes puts into the future",
      [used(60), failedWith("service-unavailable", -5)],
      refused({ reason: "recently-failed", until: inMinutes(15) }),
    ],
    [
      "ignores a failure that a clock behind by hours puts into the future",
      [used(60), failedWith("service-unavailable", -60)],
      { allowed: true },
    ],
    [
      "doesn't wait after a job that timed out",
      [used(60), failedWith("job-timed-out", 1)],
      { allowed: true },
    ],
    [
      "doesn't wait after a refused consent",
      [used(60), failedWith("authorization-failed", 1)],
      { allowed: true },
    ],
    [
      "doesn't wait after refused credentials, because others may be right",
      [used(60), failedWith("invalid-credentials", 3)],
      { allowed: true },
    ],
    [
      "doesn't wait once retries are used up, because waiting no longer helps",
      [
        used(60),
        failedWith("service-unavailable", 3),
        failedWith("service-unavailable", 14),
        failedWith("service-unavailable", 25),
      ],
      { allowed: true },
    ],
    [
      "names the daily limit before all others",
      [used(4, "openbanking"), ...twentyJobs],
      refused(limited),
    ],
  ])("%s", (_, facts, expected) => {
    expect(advice(...facts)).toEqual(expected);
  });

  it("takes jobs in any order", () => {
    const jobs = [failedWith("service-unavailable", 3), job("success", 40), job("failed", 90)];
    const expected = refused({ reason: "recently-failed", until: inMinutes(7) });
    expect(advice(used(60), ...jobs)).toEqual(expected);
    expect(advice(used(60), ...jobs.toReversed())).toEqual(expected);
  });
});

describe("refreshRefusal", () => {
  it("asks for ten minutes after a refresh that succeeded", () => {
    expect(refusal(used(4), job("success", 5))).toEqual(tooSoon(5));
    expect(refusal(used(10), job("success", 11))).toBeUndefined();
  });

  it("doesn't take a new connection for a refreshed one", () => {
    expect(refusal(used(0))).toBeUndefined();
    expect(refusal(used(0), job("success", 0, "verify-credentials"))).toBeUndefined();
  });

  it("leaves a running job to Basiq, which answers with it", () => {
    expect(refusal(used(4), job("success", 5), job("in-progress", 0))).toBeUndefined();
    expect(refusal(used(4), job("pending", 0), job("success", 5))).toBeUndefined();
  });

  it("lets a failed job be tried again twice, and then asks for the ten minutes too", () => {
    const one = job("failed", 3);
    const two = job("failed", 2);
    const three = job("failed", 1);
    const fresh = job("success", 5);
    expect(refusal(used(4), fresh, one)).toBeUndefined();
    expect(refusal(used(4), two, fresh, one)).toBeUndefined();
    expect(refusal(used(4), one, two, three, fresh)).toEqual(tooSoon(5));
    expect(refusal(used(4), one, two, three)).toEqual(inUse(6));
    expect(refusal(used(4), one, job("success", 2), three)).toBeUndefined();
  });

  it("ignores a last use that a wrong clock puts into the future", () => {
    expect(refusal(used(-11), job("success", -11))).toBeUndefined();
    expect(refusal(used(-9), job("success", -9))).toEqual(tooSoon(19));
  });

  it("allows open banking 20 jobs a day, however they ended", () => {
    const jobs = twentyJobs;
    expect(refusal(used(30, "openbanking"), ...jobs)).toEqual(limited);
    expect(refusal(used(30, "open-banking"), ...jobs.toReversed())).toEqual(limited);
    expect(refusal(used(30, "openbanking"), ...jobs.slice(1))).toBeUndefined();
    expect(refusal(used(30), ...jobs)).toBeUndefined();
    expect(refusal(used(30, "openbanking"), ...jobs, job("success", 23 * 60))).toEqual(limited);
    expect(refusal(used(30, "openbanking"), ...jobs, job("in-progress", 0))).toBeUndefined();
  });

  it("counts no jobs that a clock two days slow puts into the future", () => {
    const DAYS = 2 * 24 * 60;
    const jobs = Array.from({ length: 20 }, (_, n) => job("success", 30 + n * 60 - DAYS));
    expect(refusal(used(30 - DAYS, "openbanking"), ...jobs)).toBeUndefined();
    expect(advice(used(30 - DAYS, "openbanking"), ...jobs)).toEqual({ allowed: true });
  });

  it("needs the jobs of open banking, and of what isn't known to be unused for ten minutes", () => {
    expect(refusalNeedsJobs(unused, NOW)).toBe(true);
    expect(refusalNeedsJobs(used(-60), NOW)).toBe(true);
    expect(refusalNeedsJobs(used(9), NOW)).toBe(true);
    expect(refusalNeedsJobs(used(10), NOW)).toBe(false);
    expect(refusalNeedsJobs(used(99, "openbanking"), NOW)).toBe(true);
  });
});
