import { type Connection, connectionOf, type Job, matchedJob } from "@basiq-kit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aConnection, aPastJob, DAY, HOUR, MINUTE } from "../testing/resources.js";
import { T0 } from "../testing/jobs.js";

const SECOND = MINUTE / 60;
const at = (ago: number) => new Date(T0 - ago).toISOString();
const nameless = (ago: number, extra = {}) =>
  aPastJob(ago, { code: "invalid-credentials", links: null, ...extra });
/** A connection at Hooli, created and last used so long ago. */
const hooli = (id: string, createdAgo: number, usedAgo = createdAgo) =>
  aConnection({ id, createdDate: at(createdAgo), lastUsed: at(usedAgo) });
const elsewhere = aConnection({ id: "elsewhere", institution: { id: "AU00004" } });
const AT_HOOLI = { institution: { id: "AU00000" } };
const success = { status: "success", code: undefined };
const report = [{ title: "create-report", status: "failed", result: null }];

describe("connectionOf: a job", () => {
  it.each<[string, Job, readonly Connection[], string | undefined]>([
    ["is of the connection that it names", aPastJob(HOUR, {}), [elsewhere], "connection-1"],
    ["is of the only connection", nameless(HOUR), [hooli("a", DAY)], "a"],
    ["is of none without connections", nameless(HOUR), [], undefined],
    [
      "isn't a sign-in's if it failed as only files do",
      nameless(HOUR, { code: "empty-file" }),
      [hooli("a", DAY)],
      undefined,
    ],
    [
      "is of the uploaded statement if it failed as only files do",
      nameless(HOUR, { code: "empty-file" }),
      [hooli("a", DAY), aConnection({ id: "file", createdDate: at(DAY), method: "pdf" })],
      "file",
    ],
    [
      "is of the only one at its institution",
      nameless(HOUR, AT_HOOLI),
      [hooli("a", DAY), elsewhere],
      "a",
    ],
    ["is of none at another institution", nameless(HOUR, AT_HOOLI), [elsewhere], undefined],
    [
      "is never of a connection that was created after it",
      nameless(HOUR),
      [hooli("a", 59 * MINUTE)],
      undefined,
    ],
    [
      "may be created a little before its connection",
      nameless(HOUR),
      [hooli("a", HOUR - 9 * SECOND)],
      "a",
    ],
    [
      "is of the one that was created with it",
      nameless(HOUR, AT_HOOLI),
      [hooli("old", DAY), hooli("new", HOUR + 2 * SECOND, MINUTE)],
      "new",
    ],
    [
      "is of the one that was last used when it ended",
      nameless(HOUR, { ...AT_HOOLI, ...success, updated: at(50 * MINUTE) }),
      [hooli("a", 9 * DAY, 50 * MINUTE - SECOND), hooli("b", 5 * DAY, DAY)],
      "a",
    ],
    [
      "is of the only invalid one, if it failed for something that the person has to fix",
      nameless(HOUR, AT_HOOLI),
      [hooli("a", 9 * DAY), aConnection({ id: "b", status: "invalid" })],
      "b",
    ],
    [
      "isn't of an invalid one if it failed because of the bank",
      nameless(HOUR, { ...AT_HOOLI, code: "service-unavailable" }),
      [hooli("a", 9 * DAY), aConnection({ id: "b", status: "invalid" })],
      undefined,
    ],
    [
      "is of none if its times fit several",
      nameless(HOUR, AT_HOOLI),
      [hooli("a", HOUR), hooli("b", HOUR)],
      undefined,
    ],
    [
      "is of none if its times fit none of several",
      nameless(HOUR, AT_HOOLI),
      [hooli("a", 9 * DAY), hooli("b", 5 * DAY)],
      undefined,
    ],
    [
      "is of none if it makes a report: links are null where that failed",
      nameless(HOUR, { steps: report }),
      [hooli("a", DAY)],
      undefined,
    ],
  ])("%s", (_, job, connections, id) => {
    expect(connectionOf(job, { connections, jobs: [job] })).toBe(id);
    const reversed = connections.toReversed();
    expect(connectionOf(job, { connections: reversed, jobs: [job] })).toBe(id);
  });
});

describe("connectionOf: any job without a link", () => {
  const ago = fc.integer({ min: 0, max: 3 * MINUTE });
  const bank = fc.constantFrom("AU00000", "AU00004");
  const connections = fc
    .array(fc.record({ created: ago, used: ago, bank }), { maxLength: 4 })
    .map((all) =>
      all.map(({ created, used, bank: id }, index) =>
        aConnection({
          id: `c${index}`,
          createdDate: at(created),
          lastUsed: at(used),
          institution: { id },
        }),
      ),
    );
  const job = fc
    .record({ ago, bank: fc.option(bank, { nil: undefined }) })
    .map((one) => nameless(one.ago, { institution: one.bank && { id: one.bank } }));

  it("gets a connection at its own institution, no younger than itself, whatever their order", () => {
    fc.assert(
      fc.property(connections, job, (all, one) => {
        const id = connectionOf(one, { connections: all, jobs: [one] });
        const reversed = all.toReversed();
        expect(connectionOf(one, { connections: reversed, jobs: [one] })).toBe(id);
        const found = all.find((connection) => connection.id === id);
        if (id === undefined || found === undefined) return;
        expect(found.institutionId).toBe(one.institutionId ?? found.institutionId);
        expect(found.createdAt ?? 0).toBeLessThanOrEqual((one.createdAt ?? 0) + 10 * SECOND);
      }),
    );
  });

  it("gets none of two connections that are alike", () => {
    fc.assert(
      fc.property(job, fc.integer({ min: 1, max: DAY }), (one, age) => {
        const twins = [hooli("a", age), hooli("b", age)];
        expect(connectionOf(one, { connections: twins, jobs: [one] })).toBeUndefined();
      }),
    );
  });
});

describe("connectionOf: a job without a link or a bank, where there are several banks", () => {
  /** At another bank than `hooli`. */
  const piper = (extra: Record<string, unknown> = {}) =>
    aConnection({
      id: "piper",
      institution: { id: "AU00002" },
      createdDate: at(9 * DAY),
      ...extra,
    });
  const of = (id: string) => ({ source: `/users/u/connections/${id}` });
  const job = nameless(HOUR);
  const succeeded = (ago: number, id: string) =>
    aPastJob(ago, { id: "other", ...success, links: of(id) });
  const invalid = piper({ status: "invalid" });
  const old = hooli("old", 9 * DAY, DAY);
  const fresh = hooli("fresh", HOUR, MINUTE);

  it.each<[string, readonly Connection[], readonly Job[], string | undefined]>([
    ["is of the one that was created with it", [piper(), fresh], [], "fresh"],
    [
      "isn't of one whose first job is another",
      [piper(), fresh],
      [succeeded(HOUR - SECOND, "fresh")],
      undefined,
    ],
    [
      "isn't of one whose first job may be another",
      [piper(), fresh],
      [nameless(HOUR - SECOND)],
      undefined,
    ],
    [
      "is of the one that was created with it, though another's job ran at that time",
      [piper(), fresh],
      [succeeded(HOUR - SECOND, "piper")],
      "fresh",
    ],
    ["is of the invalid one", [old, invalid], [], "piper"],
    [
      "isn't if another bank has recovered since",
      [old, invalid],
      [succeeded(MINUTE, "old")],
      undefined,
    ],
    ["is if another bank succeeded before", [old, invalid], [succeeded(DAY, "old")], "piper"],
    [
      "is if that one itself succeeded since",
      [old, invalid],
      [succeeded(MINUTE, "piper")],
      "piper",
    ],
    [
      "isn't if another bank's was deleted",
      [aConnection({ id: "gone", status: "deleted" }), invalid],
      [],
      undefined,
    ],
  ])("%s", (_, connections, others, id) => {
    const jobs = [job, ...others];
    expect(connectionOf(job, { connections, jobs })).toBe(id);
    expect(connectionOf(job, { connections, jobs: jobs.toReversed() })).toBe(id);
  });

  it("is of the one that was created with it where all are at one bank, whatever else ran then", () => {
    const jobs = [job, nameless(HOUR - SECOND)];
    expect(connectionOf(job, { connections: [old, fresh], jobs })).toBe("fresh");
  });
});

describe("matchedJob: a job that makes a report", () => {
  it("is of no bank, also where the person has only one", () => {
    const job = nameless(HOUR, { steps: report });
    expect(matchedJob(job, { connections: [hooli("a", DAY)], jobs: [job] })).toEqual({
      jobId: job.id,
      connectionId: undefined,
      institutionId: undefined,
    });
  });
});
