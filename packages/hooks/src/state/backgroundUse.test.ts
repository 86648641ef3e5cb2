import type { Connection, Job } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import {
  aConnection,
  aConnector,
  anOpenBankingConnection,
  aPastJob,
  DAY,
  HOUR,
  MINUTE,
} from "../testing/resources.js";
import { connectionsState, type ConnectionsStateOptions } from "./connectionState.js";

const used = (ago: number) => ({ lastUsed: new Date(T0 - ago).toISOString() });
const success = (ago: number, extra = {}) => aPastJob(ago, { status: "success", ...extra });
const running = (ago: number) => aPastJob(ago, { status: "in-progress" });
const signIn = (type: string) => aConnector({ authorization: { type } });

function timedOf(
  connection: Connection,
  jobs: readonly Job[],
  options: Partial<ConnectionsStateOptions> = {},
) {
  return connectionsState([connection], { jobs, connectors: [], now: T0, ...options });
}

const freshnessOf = (...given: Parameters<typeof timedOf>) => timedOf(...given).state[0]?.freshness;

describe("backgroundUse: a use by Basiq that no job explains", () => {
  it("has its time, and that of what a job fetched before", () => {
    const [state] = timedOf(aConnection(used(2 * HOUR)), [success(3 * DAY)]).state;
    expect(state).toMatchObject({
      freshness: "background",
      lastUsedAt: T0 - 2 * HOUR,
      isStale: false,
      jobFetchedAt: T0 - 3 * DAY,
    });
    expect(state).not.toHaveProperty("refreshedAt");
  });

  it("needs no job: their list is shorter than the connection is old", () => {
    expect(timedOf(aConnection(used(2 * HOUR)), []).state[0]).toMatchObject({
      freshness: "background",
      jobFetchedAt: undefined,
    });
  });

  it("is seen by open banking as well", () => {
    const one = anOpenBankingConnection(200 * DAY, used(2 * HOUR));
    expect(freshnessOf(one, [success(DAY)])).toBe("background");
  });

  it.each<[string, Connection, readonly Job[], string]>([
    ["its own job’s end", aConnection(used(HOUR)), [success(HOUR)], "recent"],
    ["up to an hour after it", aConnection(used(2 * HOUR)), [success(3 * HOUR)], "recent"],
    ["not later", aConnection(used(2 * HOUR - 1)), [success(3 * HOUR)], "background"],
    [
      "before a job that failed",
      aConnection(used(2 * HOUR)),
      [aPastJob(HOUR, {}), success(DAY)],
      "stale",
    ],
    [
      "after a job that failed",
      aConnection(used(2 * HOUR)),
      [aPastJob(DAY, {}), success(2 * DAY)],
      "background",
    ],
    ["while a job runs", aConnection(used(0)), [running(2 * HOUR), success(DAY)], "stale"],
    [
      "that connecting it explains",
      aConnection({ createdDate: new Date(T0 - 3 * HOUR).toISOString(), ...used(2 * HOUR) }),
      [],
      "unknown",
    ],
    ["within the 7 days of the list", aConnection(used(7 * DAY - 1)), [], "background"],
    ["before the list of jobs begins", aConnection(used(7 * DAY)), [], "unknown"],
    ["a little ahead of this clock", aConnection(used(-10 * MINUTE)), [], "background"],
    ["further ahead of it", aConnection(used(-10 * MINUTE - 1)), [success(2 * DAY)], "stale"],
    ["at no known time", aConnection({ lastUsed: null }), [success(2 * DAY)], "stale"],
  ])("%s", (_, connection, jobs, freshness) => {
    expect(freshnessOf(connection, jobs)).toBe(freshness);
  });

  it.each(["invalid", "pending", "pre-init", "deleted", "revoked", "of-next-year"])(
    "says nothing of a connection that is %s",
    (status) => {
      expect(freshnessOf(aConnection({ status, ...used(HOUR) }), [success(2 * DAY)])).toBe("stale");
    },
  );

  it.each([
    ["user", "background"],
    ["user-mfa-intermittent", "background"],
    ["other", "background"],
    ["user-mfa", "stale"],
  ])("can be a refresh only where nobody has to be there: %s", (type, freshness) => {
    const options = { connectors: [signIn(type)] };
    expect(freshnessOf(aConnection(used(HOUR)), [success(2 * DAY)], options)).toBe(freshness);
  });

  it("asks the connection itself where its connector isn't known", () => {
    const asking = aConnection({ mfaEnabled: true, ...used(HOUR) });
    expect(timedOf(asking, [success(2 * DAY)]).state[0]).toMatchObject({
      asksForPerson: "always",
      freshness: "stale",
    });
  });

  it("is nobody's while the jobs can't be read", () => {
    const options = { areJobsKnown: false };
    expect(freshnessOf(aConnection(used(HOUR)), [], options)).toBe("unknown");
  });

  it("may be that of a job that doesn't say whose it is", () => {
    const twins = ["connection-1", "twin"].map((id) => aConnection({ id, ...used(HOUR) }));
    const jobs = [aPastJob(30 * MINUTE, { links: null })];
    const { state } = connectionsState(twins, { jobs, connectors: [], now: T0 });
    expect(state.map(({ freshness }) => freshness)).toEqual(["unknown", "unknown"]);
  });

  it.each([
    [2 * HOUR, "purged"],
    [MINUTE, "background"],
  ])("brings data again after a purge, %i ms ago, and not with it", (ago, freshness) => {
    const purge = {
      connectionId: "connection-1",
      at: T0 - 2 * HOUR,
      outcome: "done",
      jobIds: [],
      isComplete: false,
    } as const;
    const [state] = timedOf(aConnection(used(ago)), [success(DAY)], { purges: [purge] }).state;
    expect(state?.freshness).toBe(freshness);
    expect(state).not.toHaveProperty("jobFetchedAt", T0 - DAY);
  });

  it.each([
    [DAY - 1, false],
    [DAY, true],
  ])("is stale after a day: %i ms, %s", (ago, isStale) => {
    expect(timedOf(aConnection(used(ago)), []).state[0]).toMatchObject({ isStale });
  });

  it.each([
    ["is stale", used(2 * HOUR), 22 * HOUR],
    ["leaves the list of jobs behind", used(6 * DAY), 1 * DAY],
    ["is no longer ahead of this clock", used(-HOUR), 50 * MINUTE],
  ])("announces when it %s", (_, lastUsed, after) => {
    expect(timedOf(aConnection(lastUsed), []).changesAt).toBe(T0 + after);
  });
});
