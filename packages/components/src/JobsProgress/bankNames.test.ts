import type {
  ConnectionState,
  JobOfMany,
  MatchedJob,
  UseConnectionsResult,
} from "@basiq-kit/hooks";
import { describe, expect, it } from "vitest";
import { connectionState } from "../testing/connections.js";
import { failedRead, job, VERIFY } from "../testing/states.js";
import { namesLoading, withJobBanks, withMethods } from "./bankNames.js";

const following: JobOfMany = { jobId: "job-1", ...job([[VERIFY, "in-progress"]]) };
const ofHooli: JobOfMany = Object.assign({}, following, { institutionId: "AU00000" });
const done: JobOfMany = Object.assign(
  { jobId: "job-1" },
  { ...job([[VERIFY, "success"]]), connectionId: "connection-1" },
);
const loading: JobOfMany = { jobId: "job-1", status: "loading", reachability: { status: "live" } };
const lost: JobOfMany = { jobId: "job-1", ...failedRead("not-found") };

const ready = (...connections: readonly ConnectionState[]) => readyWith([], ...connections);
const readyWith = (
  jobs: readonly MatchedJob[],
  ...connections: readonly ConnectionState[]
): UseConnectionsResult => ({
  status: "ready",
  connections,
  jobs,
  refetchError: undefined,
  refetch: () => Promise.resolve(),
});

describe("withJobBanks: a job’s bank", () => {
  const match = { jobId: "job-1", connectionId: undefined, institutionId: undefined };

  it.each<[string, JobOfMany, Partial<MatchedJob> | undefined]>([
    ["by what all jobs show", following, { connectionId: "connection-1" }],
    ["before the job itself is known", loading, { connectionId: "connection-1" }],
    ["though the job can’t be followed", lost, { connectionId: "connection-1" }],
    ["by the bank of all that are possible", following, { institutionId: "AU00000" }],
    ["by the bank, before the list has the job", ofHooli, undefined],
    ["by what the job says at its end", done, undefined],
  ])("is that of its connection: %s", (_, one, found) => {
    const hooli = connectionState({ bank: "Hooli" });
    const jobs = found === undefined ? [] : [{ ...match, ...found }];
    expect(withJobBanks({}, [one], readyWith(jobs, hooli))).toMatchObject({
      "job-1": { name: "Hooli" },
    });
  });

  it("isn’t that of a connection without a bank", () => {
    const nowhere = { ...connectionState({ bank: "Hooli" }), institutionId: undefined };
    expect(withJobBanks({}, [following], readyWith([match], nowhere))).toEqual({});
  });

  it("isn’t known of another connection, or of a job that isn’t known itself", () => {
    const other = ready(connectionState({ bank: "Hooli" }));
    expect(withJobBanks({}, [following], other)).toEqual({});
    expect(withJobBanks({}, [loading], other)).toEqual({});
  });

  it("stays, and the banks are the same object while none is added", () => {
    const known = { "job-1": { name: "Hooli" } };
    expect(withJobBanks(known, [following], ready())).toBe(known);
  });
});

describe("namesLoading: the name of a job’s bank", () => {
  const hooli = ready(connectionState({ bank: "Hooli" }));
  const namelessBank = ready(connectionState({ bank: null }));
  const readingBank = ready(connectionState({ bank: null, bankLoading: true }));

  it.each<[string, JobOfMany, UseConnectionsResult, boolean]>([
    ["may come while the connections are read", ofHooli, { status: "loading" }, true],
    ["may come while its bank is read", ofHooli, readingBank, true],
    ["may come while the job is read", loading, hooli, true],
    ["doesn’t come if the bank can’t be read", ofHooli, namelessBank, false],
    ["doesn’t come if the connections can’t be read", ofHooli, failedRead("unavailable"), false],
    ["doesn’t come if no connection is the job’s", following, hooli, false],
    ["doesn’t come for a job that can’t be followed", lost, { status: "loading" }, false],
  ])("%s", (_, one, banks, mayCome) => {
    expect(namesLoading([one], {}, banks)).toEqual(mayCome ? ["job-1"] : []);
  });

  it("that is known isn’t loading", () => {
    expect(namesLoading([ofHooli], { "job-1": { name: "Hooli" } }, readingBank)).toEqual([]);
  });
});

describe("withMethods: how a job’s bank is reached", () => {
  const jobs = [{ jobId: "job-1", kind: "refresh" }] as const;
  const match = { jobId: "job-1", connectionId: "connection-1", institutionId: "AU00000" };
  const open = connectionState({ method: "openbanking" });

  it("is as its connection says, unless the app says it", () => {
    expect(withMethods(jobs, readyWith([match], open))).toEqual([
      { ...jobs[0], method: "openbanking" },
    ]);
    const own = [{ ...jobs[0], method: "web" }] as const;
    expect(withMethods(own, readyWith([match], open))).toEqual(own);
  });

  it("isn’t known of a job that may be another connection’s", () => {
    const unsure = readyWith([{ ...match, connectionId: undefined }], open);
    expect(withMethods(jobs, unsure)).toEqual(jobs);
    expect(withMethods(jobs, { status: "loading" })).toBe(jobs);
  });
});
