import {
  CONNECT_PAUSE_MS,
  type Connection,
  type Job,
  type JobKind,
  parseConnection,
} from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { aJob, ACCOUNTS, life, T0, VERIFY } from "../testing/jobs.js";
import { isBankBusy } from "./bankOfJob.js";
import { jobProgress } from "./jobProgress.js";
import { traceJob } from "./jobTrace.js";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const refetch = () => Promise.resolve();
const isoAt = (ms: number) => new Date(T0 + ms).toISOString();

interface Given {
  readonly job?: Job;
  /** Milliseconds after it was created. */
  readonly firstSeen?: number;
  readonly after?: number;
  readonly kind?: JobKind | undefined;
  readonly listed?: readonly Job[];
  readonly connections?: readonly Connection[];
}

function progress(given: Given = {}) {
  const { job = life.pending, firstSeen = 0, after = MINUTE, listed, connections = [] } = given;
  const kind = "kind" in given ? given.kind : "connect";
  const trace = traceJob(undefined, job, { now: T0 + firstSeen });
  return jobProgress(
    { trace, reachability: { status: "live" } },
    {
      now: T0 + after,
      kind,
      isBankBusy: isBankBusy(job, listed && { jobs: listed, connections }),
      refetch,
    },
  );
}

const pauseOf = (given: Given) => {
  const { state } = progress(given);
  return state.status === "waiting" ? state.pause : state.status;
};

/** As the list of jobs has it: with its bank, which the job alone doesn't name. */
const listed = (id: string, status: string, institution = "AU00000") =>
  aJob(
    [
      [VERIFY, status],
      [ACCOUNTS, status === "success" ? status : "pending"],
    ],
    { id, institution: { type: "institution", id: institution } },
  );
const own = listed("job-1", "pending");

describe("startPause: a new connection that hasn't started", () => {
  it("may be paused after some seconds, for 6 minutes and a little longer", () => {
    expect(pauseOf({ after: 9_999 })).toBe("none");
    expect(pauseOf({ after: 10_000 })).toBe("possible");
    expect(pauseOf({ after: CONNECT_PAUSE_MS })).toBe("possible");
    expect(pauseOf({ after: CONNECT_PAUSE_MS + MINUTE - 1 })).toBe("possible");
    expect(pauseOf({ after: CONNECT_PAUSE_MS + MINUTE })).toBe("none");
  });

  it("renders again when that begins and ends, by time alone", () => {
    expect(progress({ after: 0 }).changesAt).toBe(T0 + 10_000);
    expect(progress({ after: MINUTE }).changesAt).toBe(T0 + CONNECT_PAUSE_MS + MINUTE);
    expect(progress({ after: CONNECT_PAUSE_MS + MINUTE }).changesAt).toBeUndefined();
  });

  it("has waited since it was created, also where this page sees it later", () => {
    expect(pauseOf({ firstSeen: 5 * MINUTE, after: 5 * MINUTE })).toBe("possible");
    expect(pauseOf({ firstSeen: 8 * MINUTE, after: 8 * MINUTE })).toBe("none");
  });

  it("has waited since it was seen where its time is unknown, or ahead of the device's clock", () => {
    for (const created of [undefined, isoAt(20 * MINUTE)]) {
      const job = aJob([[VERIFY, "pending"]], { created });
      expect(pauseOf({ job, firstSeen: MINUTE, after: MINUTE })).toBe("none");
      expect(pauseOf({ job, firstSeen: MINUTE, after: MINUTE + 10_000 })).toBe("possible");
    }
  });

  it.each<[JobKind | undefined]>([["refresh"], ["update"], [undefined]])(
    "isn't paused unless it is a new connection: %s",
    (kind) => expect(pauseOf({ kind, listed: [own, listed("other", "in-progress")] })).toBe("none"),
  );

  it("has no estimated end, and no progress", () => {
    const trace = traceJob(undefined, life.pending, { now: T0 });
    const stats = { verifyCredentials: 5_000, retrieveAccounts: 5_000 };
    const options = { kind: "connect", stats, refetch } as const;
    const snapshot = { trace, reachability: { status: "live" } } as const;
    expect(jobProgress(snapshot, { ...options, now: T0 }).state).toMatchObject({
      etaAt: T0 + 10_000,
    });
    expect(jobProgress(snapshot, { ...options, now: T0 + MINUTE }).state).toMatchObject({
      status: "waiting",
      etaAt: undefined,
      progress: 0,
    });
  });
});

describe("startPause: another of the person's jobs", () => {
  it("is likely why, if it is under way at the same bank", () => {
    expect(pauseOf({ listed: [own, listed("other", "in-progress")] })).toBe("likely");
    expect(pauseOf({ after: 5_000, listed: [own, listed("other", "in-progress")] })).toBe("none");
  });

  it("is likely why, if it is older and about to start", () => {
    const older = { ...listed("other", "pending"), createdAt: T0 - 1 };
    expect(pauseOf({ listed: [own, older] })).toBe("likely");
  });

  it.each([
    ["it is over", [own, listed("other", "success"), listed("third", "failed")]],
    ["it waits as well", [own, listed("other", "pending")]],
    ["it has been made since", [own, { ...listed("other", "pending"), createdAt: T0 + 1 }]],
    ["it is at another bank", [own, listed("other", "in-progress", "AU00001")]],
    ["it is this job", [listed("job-1", "in-progress")]],
    ["no bank is known", [aJob([[VERIFY, "in-progress"]], { id: "other" })]],
    ["there is none", []],
  ])("isn't the reason where %s", (_, jobs) => {
    expect(pauseOf({ listed: jobs })).toBe("possible");
  });

  it("is compared with the bank that the job itself names, where it does", () => {
    const job = listed("job-1", "pending", "AU00001");
    expect(pauseOf({ job, listed: [listed("other", "in-progress", "AU00001")] })).toBe("likely");
  });
});

describe("startPause: jobs that name no bank", () => {
  const connection = (id: string, institution: string, method = "web") =>
    parseConnection({ id, method, status: "pending", institution: { id: institution } });
  const jobOf = (id: string, status: string, connectionId: string) =>
    aJob([[VERIFY, status]], {
      id,
      links: { source: `/users/user-1/connections/${connectionId}` },
    });

  it("are of their connections' banks", () => {
    const job = jobOf("job-1", "pending", "new");
    const jobs = [job, jobOf("other", "in-progress", "old")];
    const at = (institution: string) => [
      connection("new", "AU00000"),
      connection("old", institution),
    ];
    expect(pauseOf({ job, listed: jobs, connections: at("AU00000") })).toBe("likely");
    expect(pauseOf({ job, listed: jobs, connections: at("AU00001") })).toBe("possible");
    expect(pauseOf({ job, listed: jobs })).toBe("possible");
  });

  it.each(["pdf", "csv"])("don't keep a bank busy where they read a statement: %s", (method) => {
    const job = jobOf("job-1", "pending", "new");
    const jobs = [job, jobOf("other", "in-progress", "old")];
    const connections = [connection("new", "AU00000"), connection("old", "AU00000", method)];
    expect(pauseOf({ job, listed: jobs, connections })).toBe("possible");
  });
});

describe("startPause: a job that has started", () => {
  it.each([
    ["running", life.verifying],
    ["needs-mfa", life.challenged],
    ["succeeded", life.done],
    ["failed", life.failed],
  ])("isn't paused: %s", (status, job) => expect(pauseOf({ job })).toBe(status));
});
