import type { ConnectionState, JobOfMany, UseConnectionsResult } from "@basiq-kit/hooks";
import { describe, expect, it } from "vitest";
import { connectionState } from "../testing/connections.js";
import { failedRead, job, VERIFY } from "../testing/states.js";
import { namesLoading, withBankNames } from "./bankNames.js";

const following: JobOfMany = { jobId: "job-1", ...job([[VERIFY, "in-progress"]]) };
const ofHooli: JobOfMany = Object.assign({}, following, { institutionId: "AU00000" });
const loading: JobOfMany = { jobId: "job-1", status: "loading", reachability: { status: "live" } };
const lost: JobOfMany = { jobId: "job-1", ...failedRead("not-found") };

const ready = (...connections: readonly ConnectionState[]): UseConnectionsResult => ({
  status: "ready",
  connections,
  refetchError: undefined,
  refetch: () => Promise.resolve(),
});

describe("withBankNames: the name of a job’s bank", () => {
  it.each<[string, JobOfMany, Partial<ConnectionState>]>([
    ["by the job that runs", following, { runningJobId: "job-1" }],
    ["by the bank", ofHooli, {}],
  ])("is that of its connection: %s", (_, one, link) => {
    const hooli = { ...connectionState({ bank: "Hooli" }), ...link } as ConnectionState;
    expect(withBankNames({}, [one], ready(hooli))).toEqual({ "job-1": "Hooli" });
  });

  it("isn’t known of another connection, or of a job that isn’t known itself", () => {
    const other = ready(connectionState({ bank: "Hooli" }));
    expect(withBankNames({}, [following], other)).toEqual({});
    expect(withBankNames({}, [loading], other)).toEqual({});
  });

  it("stays, and the names are the same object while none is added", () => {
    const known = { "job-1": "Hooli" };
    expect(withBankNames(known, [following], ready())).toBe(known);
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
    expect(namesLoading([ofHooli], { "job-1": "Hooli" }, readingBank)).toEqual([]);
  });
});
