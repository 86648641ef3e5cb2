import { describe, expect, it } from "vitest";
import { parseConnection } from "./connection.js";
import { type Job, parseJob } from "./job.js";
import { decisiveFailure, unresolvedJobs } from "./unresolvedJobs.js";

const T0 = Date.parse("2026-03-04T12:00:00Z");
const iso = (hour: number) => new Date(T0 + hour * 3_600_000).toISOString();

function aJob(id: string, hour: number, status: string, extra: Record<string, unknown> = {}): Job {
  const { code, ...rest } = extra;
  return parseJob({
    type: "job",
    id,
    created: iso(hour),
    updated: iso(hour),
    steps: [{ title: "verify-credentials", status, result: code ? { code } : null }],
    links: { source: "/users/u1/connections/c1" },
    ...rest,
  });
}

const aConnection = (id: string, status = "active", bank = "AU00000") =>
  parseConnection({
    type: "connection",
    id,
    status,
    createdDate: iso(-24),
    institution: { id: bank },
  });

const of = (jobs: readonly Job[], connections = [aConnection("c1")]) =>
  unresolvedJobs({ connections, jobs }).map(({ connectionId, failed, possible }) => [
    connectionId,
    failed.map(({ id }) => id).join(" "),
    possible.map(({ id }) => id).join(" "),
  ]);

const LOST = { links: null, institution: { id: "AU00000" } };

describe("unresolvedJobs", () => {
  it("are the failures in a row of each connection, newest first", () => {
    const jobs = [
      aJob("old", -3, "failed"),
      aJob("good", -2, "success"),
      aJob("a", -1, "failed"),
      aJob("b", 0, "failed"),
    ];
    expect(of(jobs)).toEqual([["c1", "b a", "c1"]]);
  });

  it.each<[string, Job[]]>([
    ["a newer job succeeded", [aJob("a", -1, "failed"), aJob("b", 0, "success")]],
    ["a newer job runs", [aJob("a", -1, "failed"), aJob("b", 0, "in-progress")]],
    ["nothing failed", [aJob("a", 0, "success")]],
    ["there are no jobs", []],
  ])("are none where %s", (_, jobs) => {
    expect(of(jobs)).toEqual([]);
  });

  it.each(["deleted", "revoked"])("are none of a connection that is %s", (status) => {
    expect(of([aJob("a", 0, "failed")], [aConnection("c1", status)])).toEqual([]);
  });

  it("name no connection where several at the bank are possible", () => {
    const two = [aConnection("c1"), aConnection("c2"), aConnection("c3", "active", "AU00002")];
    expect(of([aJob("a", 0, "failed", LOST)], two)).toEqual([[undefined, "a", "c1 c2"]]);
  });

  it("leave the word to a newer job at the bank that names its connection", () => {
    const two = [aConnection("c1"), aConnection("c2")];
    const jobs = [aJob("a", -1, "failed", LOST), aJob("b", 0, "success")];
    expect(of(jobs, two)).toEqual([]);
  });
});

describe("decisiveFailure", () => {
  it("is the newest that only the person can resolve, otherwise the newest", () => {
    const down = aJob("down", 0, "failed", { code: "service-unavailable" });
    const wrong = aJob("wrong", -1, "failed", { code: "invalid-credentials" });
    const ended = aJob("ended", -2, "failed", { code: "consent-revoked" });
    const late = aJob("late", -3, "failed", { code: "job-timed-out" });
    expect(decisiveFailure([down, wrong, ended]).id).toBe("wrong");
    expect(decisiveFailure([down, ended]).id).toBe("ended");
    expect(decisiveFailure([late, down]).id).toBe("late");
  });
});
