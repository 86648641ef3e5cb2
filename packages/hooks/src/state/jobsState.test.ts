import { describe, expect, it } from "vitest";
import type { Job, JobKind } from "@basiq-kit/schema";
import { BasiqError } from "../errors/BasiqError.js";
import type { Reachability } from "./jobSnapshot.js";
import { aFailedJob, aJob, life, T0 } from "../testing/jobs.js";
import { jobProgress } from "./jobProgress.js";
import { jobsState, type JobOfMany } from "./jobsState.js";
import { traceJob } from "./jobTrace.js";

const refetch = () => Promise.resolve();
const stats = { verifyCredentials: 2_000, retrieveAccounts: 6_000 };

const LIVE: Reachability = { status: "live" };

function aProgress(jobId: string, job: Job, reachability = LIVE, kind: JobKind = "connect") {
  const trace = traceJob(undefined, job, { now: T0, stats });
  const options = { kind, stats, now: T0, refetch };
  return { jobId, ...jobProgress({ trace, reachability }, options).state };
}

const loading: JobOfMany = { jobId: "a", status: "loading", reachability: { status: "live" } };
const running = aProgress("b", life.verifying);
const fetching = aProgress("c", life.fetching);
const asking = aProgress("d", life.challenged);
const succeeded = aProgress("e", life.done);
const failed = aProgress("f", life.failed);
const unreachable: JobOfMany = {
  jobId: "g",
  status: "error",
  error: new BasiqError("not-found"),
  retry: refetch,
};
const stopped: Reachability = { status: "stopped", error: new BasiqError("not-signed-in") };
const lost = aProgress("i", life.verifying, stopped);
const delayed = aProgress("h", aFailedJob("service-unavailable"), LIVE, "update");

describe("jobsState: several jobs", () => {
  it.each<[string, string, JobOfMany[]]>([
    ["none", "are none", []],
    ["loading", "have not been seen", [loading, loading]],
    ["running", "are under way", [running, fetching]],
    ["running", "are under way, although one has failed", [failed, running]],
    ["running", "are not all known yet", [succeeded, loading]],
    ["needs-mfa", "wait for an answer of the person", [running, asking, failed]],
    ["succeeded", "all brought data", [succeeded, succeeded]],
    ["partly-succeeded", "brought data in part", [succeeded, failed]],
    ["partly-succeeded", "brought data in part, and Basiq goes on with one", [succeeded, delayed]],
    ["partly-succeeded", "brought data, and one can't be fetched", [succeeded, unreachable]],
    ["partly-succeeded", "brought data, and one can no longer be polled", [succeeded, lost]],
    ["failed", "brought nothing", [failed, unreachable, delayed]],
  ])("are %s when they %s", (status, _, jobs) => {
    expect(jobsState(jobs).status).toBe(status);
  });

  it("have the id of the job that waits for the person", () => {
    expect(jobsState([running, asking])).toMatchObject({ status: "needs-mfa", jobId: "d" });
  });

  it("are split into those that brought data and the others", () => {
    expect(jobsState([failed, succeeded, unreachable])).toMatchObject({
      succeeded: ["e"],
      others: ["f", "g"],
      jobs: [{ jobId: "f" }, { jobId: "e" }, { jobId: "g" }],
    });
  });

  it("have the average progress", () => {
    expect(jobsState([succeeded, running])).toMatchObject({ progress: 0.5 });
    expect(jobsState([failed, succeeded])).toMatchObject({ progress: 1 });
    expect(jobsState([succeeded, loading])).toMatchObject({ progress: 0.5 });
    expect(jobsState([succeeded, fetching])).toMatchObject({ progress: 0.625 });
  });

  it("should end when the last of them does, if each one's end is known", () => {
    expect(jobsState([running, fetching])).toMatchObject({ etaAt: T0 + 8_000 });
    expect(jobsState([succeeded, fetching])).toMatchObject({ etaAt: T0 + 6_000 });
    expect(jobsState([loading, fetching])).toMatchObject({ etaAt: undefined });
    const unknown = aProgress("x", aJob([["create-report", "in-progress"]]));
    expect(jobsState([unknown, fetching])).toMatchObject({ etaAt: undefined });
  });
});
