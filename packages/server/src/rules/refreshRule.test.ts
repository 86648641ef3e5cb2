import { parseConnection, parseJob } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { needsJobs, refreshRule } from "./refreshRule.js";

const MINUTE_MS = 60_000;
const NOW = Date.parse("2026-03-04T12:00:00.000Z");
const ago = (minutes: number) => new Date(NOW - minutes * MINUTE_MS).toISOString();

const used = (minutes: number, method = "web") =>
  parseConnection({ id: "c1", status: "active", method, lastUsed: ago(minutes) });
const job = (status: string, minutes: number) =>
  parseJob({ id: `j${minutes}`, created: ago(minutes), status });
const rule = (connection: ReturnType<typeof used>, ...jobs: ReturnType<typeof job>[]) =>
  refreshRule({ connection, jobs, now: NOW });

const ALLOWED = { allowed: true };
const until = (minutes: number) => ({
  allowed: false,
  reason: "recently-refreshed",
  until: NOW + minutes * MINUTE_MS,
});

describe("refreshRule", () => {
  it("wants ten minutes after a refresh that succeeded", () => {
    expect(rule(used(4), job("success", 5))).toEqual(until(6));
    expect(rule(used(10), job("success", 11))).toEqual(ALLOWED);
  });

  it("takes a connection that has just been made for no refreshed one", () => {
    expect(rule(used(0))).toEqual(ALLOWED);
  });

  it("leaves a job that runs to Basiq, which answers that one", () => {
    expect(rule(used(4), job("success", 5), job("in-progress", 0))).toEqual(ALLOWED);
    expect(rule(used(4), job("pending", 0), job("success", 5))).toEqual(ALLOWED);
  });

  it("lets a job that failed be tried again twice, and then wants the ten minutes too", () => {
    const one = job("failed", 3);
    const two = job("failed", 2);
    const three = job("failed", 1);
    const fresh = job("success", 5);
    expect(rule(used(4), fresh, one)).toEqual(ALLOWED);
    expect(rule(used(4), two, fresh, one)).toEqual(ALLOWED);
    expect(rule(used(4), one, two, three, fresh)).toEqual(until(6));
    expect(rule(used(4), one, two, three)).toEqual(until(6));
    expect(rule(used(4), one, job("success", 2), three)).toEqual(ALLOWED);
  });

  it("doesn't wait for a moment that lies ahead by a wrong clock", () => {
    expect(rule(used(-11), job("success", 5))).toEqual(ALLOWED);
    expect(rule(used(-9), job("success", 5))).toEqual(until(19));
  });

  it("gives open banking 20 jobs a day, whatever became of them", () => {
    const jobs = Array.from({ length: 20 }, (_, n) =>
      job(n % 2 ? "failed" : "success", 30 + n * 60),
    );
    const limited = {
      allowed: false,
      reason: "daily-limit",
      until: NOW + (24 * 60 - 30 - 19 * 60) * MINUTE_MS,
    };
    expect(rule(used(30, "openbanking"), ...jobs)).toEqual(limited);
    expect(rule(used(30, "open-banking"), ...jobs.toReversed())).toEqual(limited);
    expect(rule(used(30, "openbanking"), ...jobs.slice(1))).toEqual(ALLOWED);
    expect(rule(used(30), ...jobs)).toEqual(ALLOWED);
    expect(rule(used(30, "openbanking"), ...jobs, job("in-progress", 0))).toEqual(ALLOWED);
  });

  it("needs the jobs of open banking, and of what was used a moment ago", () => {
    expect(needsJobs({ connection: used(9), now: NOW })).toBe(true);
    expect(needsJobs({ connection: used(10), now: NOW })).toBe(false);
    expect(needsJobs({ connection: used(99, "openbanking"), now: NOW })).toBe(true);
  });
});
