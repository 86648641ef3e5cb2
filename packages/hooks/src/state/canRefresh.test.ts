import type { Connection, Connector, Job } from "@basiq-kit/schema";
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
import { connectionsState } from "./connectionState.js";

const connectionOf = (connection: Connection, jobs: Job[] = [], connectors: Connector[] = []) =>
  connectionsState([connection], { jobs, connectors, now: T0 }).state[0];

const canRefresh = (...args: Parameters<typeof connectionOf>) => connectionOf(...args)?.canRefresh;

const lastUsed = (ago: number) => ({ lastUsed: new Date(T0 - ago).toISOString() });
const failed = (ago: number, code: string) => aPastJob(ago, { code });
const outage = [aConnector({ status: "major-outage" })];
/** As many refreshes as a day allows, the oldest of which was `ago`. */
const twenty = (ago: number, count = 20) =>
  Array.from({ length: count }, (_, index) =>
    aPastJob(ago - index * MINUTE, { status: "success" }),
  );
const openBanking = anOpenBankingConnection(60 * DAY);

describe("canRefresh: a refresh", () => {
  it("is allowed for an active connection whose data is not new", () => {
    expect(canRefresh(aConnection())).toMatchObject({ allowed: true, after: undefined });
  });

  it.each([
    ["deleted", "ended"],
    ["revoked", "ended"],
    ["pre-init", "not-active"],
    ["pending", "not-active"],
    ["a-status-of-next-year", "not-active"],
    ["invalid", "cause-not-cleared"],
  ])("isn't allowed for a connection that is %s: %s", (status, reason) => {
    expect(canRefresh(aConnection({ status }))).toEqual({ allowed: false, reason });
  });

  it("isn't allowed during the bank's major outage, and is at any other status", () => {
    expect(canRefresh(aConnection(), [], outage)).toEqual({
      allowed: false,
      reason: "major-outage",
    });
    for (const status of ["under-maintenance", "partial-outage", "degraded-performance", "new"])
      expect(canRefresh(aConnection(), [], [aConnector({ status })])?.allowed).toBe(true);
  });

  it.each([
    ["a moment", 0, 10 * MINUTE],
    ["10 minutes less a millisecond", 10 * MINUTE - 1, 1],
  ])("isn't allowed %s after the last one", (_, ago, remaining) => {
    expect(canRefresh(aConnection(lastUsed(ago)))).toEqual({
      allowed: false,
      reason: "recently-refreshed",
      until: T0 + remaining,
    });
  });

  it("is allowed 10 minutes after the last one, or if there was none", () => {
    expect(canRefresh(aConnection(lastUsed(10 * MINUTE)))?.allowed).toBe(true);
    expect(canRefresh(aConnection({ lastUsed: null }))?.allowed).toBe(true);
  });

  it("tolerates a device clock that is behind, by minutes or hours", () => {
    expect(canRefresh(aConnection(lastUsed(-MINUTE)))).toMatchObject({
      reason: "recently-refreshed",
    });
    expect(canRefresh(aConnection(lastUsed(-HOUR)))?.allowed).toBe(true);
  });

  it("isn't allowed while a job runs, whose id is returned", () => {
    for (const status of ["pending", "in-progress"]) {
      const state = connectionOf(aConnection(), [aPastJob(MINUTE, { status, id: "job-7" })]);
      expect(state).toMatchObject({
        runningJobId: "job-7",
        canRefresh: { allowed: false, reason: "job-running" },
      });
    }
  });
});

describe("canRefresh: after the bank failed, a refresh", () => {
  it("isn't allowed for 10 minutes", () => {
    expect(canRefresh(aConnection(), [failed(MINUTE, "service-unavailable")])).toEqual({
      allowed: false,
      reason: "recently-failed",
      until: T0 + 9 * MINUTE,
    });
    expect(canRefresh(aConnection(), [failed(10 * MINUTE, "service-unavailable")])?.allowed).toBe(
      true,
    );
  });

  it("doesn't wait longer on a device whose clock is behind, by minutes or hours", () => {
    expect(canRefresh(aConnection(), [failed(-5 * MINUTE, "service-unavailable")])).toMatchObject({
      reason: "recently-failed",
      until: T0 + 15 * MINUTE,
    });
    expect(canRefresh(aConnection(), [failed(-HOUR, "service-unavailable")])?.allowed).toBe(true);
  });

  it("is allowed at once if waiting wouldn't help", () => {
    expect(canRefresh(aConnection(), [failed(MINUTE, "job-timed-out")])?.allowed).toBe(true);
    expect(canRefresh(aConnection(), [failed(MINUTE, "authorization-failed")])?.allowed).toBe(true);
  });
});

describe("canRefresh: open banking", () => {
  it("doesn't allow a 21st refresh in 24 hours", () => {
    expect(canRefresh(openBanking, twenty(5 * HOUR))).toEqual({
      allowed: false,
      reason: "daily-limit",
      until: T0 + 19 * HOUR,
    });
  });

  it("allows a 20th refresh, and another when the first of twenty is a day old", () => {
    expect(canRefresh(openBanking, twenty(5 * HOUR, 19))?.allowed).toBe(true);
    expect(canRefresh(openBanking, twenty(DAY))?.allowed).toBe(true);
  });

  it("counts only the twenty newest refreshes", () => {
    expect(canRefresh(openBanking, twenty(20 * HOUR, 30))).toMatchObject({
      until: T0 + 4 * HOUR + 10 * MINUTE,
    });
  });

  it("is the only method with such a limit", () => {
    expect(canRefresh(aConnection(), twenty(5 * HOUR))?.allowed).toBe(true);
  });
});

describe("canRefresh: of several reasons, the first", () => {
  const running = aPastJob(0, { status: "pending" });
  const young = lastUsed(MINUTE);

  it.each([
    [
      "the end, before everything",
      anOpenBankingConnection(60 * DAY, { status: "deleted", ...young }),
      [running, ...twenty(HOUR)],
      "ended",
    ],
    [
      "a cause that is not cleared, before an outage",
      aConnection({ status: "invalid", ...young }),
      [running, failed(MINUTE, "invalid-credentials")],
      "cause-not-cleared",
    ],
    [
      "an outage, before what a day allows",
      anOpenBankingConnection(60 * DAY, young),
      [running, ...twenty(HOUR)],
      "major-outage",
    ],
  ])("is %s", (_, connection, jobs, reason) => {
    const connectors = [...outage, aConnector({ status: "major-outage", method: "openbanking" })];
    expect(canRefresh(connection, jobs, connectors)).toMatchObject({ reason });
  });

  it.each([
    [
      "what a day allows, before the minutes",
      anOpenBankingConnection(60 * DAY, young),
      [running, ...twenty(HOUR)],
      "daily-limit",
    ],
    ["the minutes, before a job that runs", aConnection(young), [running], "recently-refreshed"],
  ])("is %s", (_, connection, jobs, reason) => {
    expect(canRefresh(connection, jobs)).toMatchObject({ reason });
  });
});

describe("canRefresh: asksForPerson", () => {
  const bank = (type: string) => [aConnector({ authorization: { type } })];

  it.each([
    ["user", "never"],
    ["user-mfa", "always"],
    ["user-mfa-intermittent", "sometimes"],
  ])("comes from the connector if it is known: %s is %s", (type, asksForPerson) => {
    const connection = aConnection({ mfaEnabled: type === "user" });
    expect(canRefresh(connection, [], bank(type))).toEqual({
      allowed: true,
      asksForPerson,
      after: undefined,
    });
  });

  it.each([
    [true, "always"],
    [false, "never"],
    [undefined, "unknown"],
  ])("otherwise comes from the connection: %s is %s", (mfaEnabled, asksForPerson) => {
    expect(canRefresh(aConnection({ mfaEnabled }))).toMatchObject({ asksForPerson });
  });
});
