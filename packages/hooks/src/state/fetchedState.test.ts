import type { Connection, Job } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { ACCOUNTS, aJob, T0, TRANSACTIONS, VERIFY } from "../testing/jobs.js";
import { aConnection, aPastJob, DAY, HOUR, MINUTE } from "../testing/resources.js";
import { connectionsState } from "./connectionState.js";
import type { Purge } from "./fetchedState.js";

const iso = (ago: number) => new Date(T0 - ago).toISOString();
/** A connection that was created, and is used by Basiq, so long ago. */
const connection = (createdAgo: number, usedAgo: number | null) =>
  aConnection({
    createdDate: iso(createdAgo),
    lastUsed: usedAgo === null ? null : iso(usedAgo),
  });
const success = (ago: number, extra = {}) => aPastJob(ago, { status: "success", ...extra });
const failure = (ago: number) => aPastJob(ago, { code: "user-action-required" });
const inPart = (ago: number, transactions: string) =>
  aJob(
    [
      [VERIFY, "success"],
      [ACCOUNTS, "success"],
      [TRANSACTIONS, transactions],
    ],
    {
      created: iso(ago),
      updated: iso(ago),
    },
  );

function fetched(one: Connection, jobs: readonly Job[], purges: readonly Purge[] = []) {
  const [state] = connectionsState([one], { jobs, connectors: [], purges, now: T0 }).state;
  const refreshedAt = state && "refreshedAt" in state ? state.refreshedAt : undefined;
  return [state?.freshness, refreshedAt && T0 - refreshedAt];
}

describe("fetchedState: what was fetched is what a job brought", () => {
  it.each<[string, Connection, readonly Job[], ReturnType<typeof fetched>]>([
    [
      "not known where Basiq doesn't say when it used it",
      connection(30 * DAY, null),
      [],
      ["unknown", undefined],
    ],
    [
      "nothing by its only job, which failed, whatever Basiq says of its use",
      connection(2 * MINUTE, null),
      [failure(MINUTE)],
      ["never", undefined],
    ],
    [
      "nothing where its bank was never asked",
      aConnection({ status: "pre-init", createdDate: iso(DAY), lastUsed: null }),
      [],
      ["never", undefined],
    ],
    [
      "nothing by its only job, which failed",
      connection(2 * MINUTE, MINUTE),
      [failure(MINUTE)],
      ["never", undefined],
    ],
    [
      "not known where its first job isn't in the list",
      connection(8 * DAY, MINUTE),
      [failure(MINUTE)],
      ["unknown", undefined],
    ],
    [
      "not known while its first job runs",
      connection(2 * MINUTE, MINUTE),
      [aPastJob(MINUTE, { status: "in-progress" })],
      ["unknown", undefined],
    ],
    ["not known without any job", connection(HOUR, MINUTE), [], ["unknown", undefined]],
    [
      "before a failure, and not when Basiq last used it",
      connection(DAY, MINUTE),
      [failure(MINUTE), success(3 * HOUR)],
      ["recent", 3 * HOUR],
    ],
    [
      "a part where the transactions failed",
      connection(DAY, HOUR),
      [inPart(HOUR, "failed")],
      ["partial", HOUR],
    ],
    [
      "a part while the transactions are still fetched",
      connection(DAY, null),
      [inPart(0, "in-progress")],
      ["partial", 0],
    ],
    [
      "everything before that part",
      connection(DAY, HOUR),
      [inPart(HOUR, "failed"), success(5 * HOUR)],
      ["recent", 5 * HOUR],
    ],
  ])("%s", (_, one, jobs, expected) => {
    expect(fetched(one, jobs)).toEqual(expected);
  });

  it.each([iso(5 * HOUR), null, "not a date"])(
    "is not known where one of two alike may have been fetched, used %s",
    (lastUsed) => {
      const twins = ["connection-1", "twin"].map((id) =>
        aConnection({ id, createdDate: iso(DAY), lastUsed }),
      );
      const jobs = [failure(DAY), success(5 * HOUR, { links: null })];
      const { state } = connectionsState(twins, { jobs, connectors: [], now: T0 });
      expect(state.map(({ freshness }) => freshness)).toEqual(["unknown", "unknown"]);
    },
  );
});

describe("fetchedState: after a purge", () => {
  const purge: Purge = {
    connectionId: "connection-1",
    at: T0 - MINUTE,
    outcome: "done",
    jobIds: [`job-${3 * HOUR}`],
    isComplete: true,
  };
  const one = connection(DAY, 3 * HOUR);

  it("nothing is fetched, whatever was before", () => {
    expect(fetched(one, [success(3 * HOUR)], [purge])).toEqual(["purged", undefined]);
    expect(fetched(one, [failure(0), success(3 * HOUR)], [purge])).toEqual(["purged", undefined]);
  });

  it("a later job fetches again, even by a clock that differs", () => {
    const jobs = [success(5 * MINUTE), success(3 * HOUR)];
    expect(fetched(one, jobs, [purge])).toEqual(["fresh", 5 * MINUTE]);
  });

  it("a job that isn't known to have ended by then brought its data before it, unless it is newer", () => {
    const incomplete = { ...purge, isComplete: false };
    const jobs = [success(5 * MINUTE), success(3 * HOUR)];
    expect(fetched(one, jobs, [incomplete])).toEqual(["purged", undefined]);
    expect(fetched(one, [success(0), ...jobs], [incomplete])).toEqual(["fresh", 0]);
  });

  it("is not known where its answer was lost, until a job fetches again", () => {
    const lost: Purge = { ...purge, outcome: "unknown" };
    const young = connection(3 * HOUR + MINUTE, null);
    for (const each of [one, young])
      expect(fetched(each, [success(3 * HOUR)], [lost])).toEqual(["unknown", undefined]);
    expect(fetched(one, [success(0), success(3 * HOUR)], [lost])).toEqual(["fresh", 0]);
  });

  it("of another connection it is as before", () => {
    const other = { ...purge, connectionId: "other" };
    expect(fetched(one, [success(3 * HOUR)], [other])).toEqual(["recent", 3 * HOUR]);
  });
});
