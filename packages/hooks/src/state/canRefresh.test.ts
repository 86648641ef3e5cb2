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

const young = { lastUsed: new Date(T0 - MINUTE).toISOString() };
const failed = (ago: number, code: string) => aPastJob(ago, { code });
const outage = [aConnector({ status: "major-outage" })];
/** As many refreshes as a day allows, all in the last hour. */
const twenty = Array.from({ length: 20 }, (_, index) =>
  aPastJob(HOUR - index * MINUTE, { status: "success" }),
);

// How long each wait is, and which comes first, is the schema's: refreshRule.test.ts.
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

  it.each(["pdf", "csv"])("isn't allowed for an uploaded statement (%s)", (method) => {
    const blocked = { allowed: false, reason: "uploaded-statement" };
    for (const status of ["active", "invalid", "pre-init", "deleted", "revoked"]) {
      const connection = connectionOf(aConnection({ method, status }), [
        failed(HOUR, "empty-file"),
      ]);
      expect(connection).toMatchObject({ method, canRefresh: blocked, recommendedAction: "none" });
    }
  });

  it("isn't allowed during the bank's major outage, and is at any other status", () => {
    expect(canRefresh(aConnection(), [], outage)).toEqual({
      allowed: false,
      reason: "major-outage",
    });
    for (const status of ["under-maintenance", "partial-outage", "degraded-performance", "new"])
      expect(canRefresh(aConnection(), [], [aConnector({ status })])?.allowed).toBe(true);
  });

  it("isn't allowed for ten minutes after the last one", () => {
    const until = T0 + 9 * MINUTE;
    const refreshed = [aPastJob(MINUTE, { status: "success" })];
    expect(canRefresh(aConnection(young), refreshed)).toEqual({
      allowed: false,
      reason: "recently-refreshed",
      until,
    });
    // Nothing is known but that it was used.
    expect(canRefresh(aConnection(young))).toEqual({
      allowed: false,
      reason: "recently-used",
      until,
    });
  });

  it("is allowed at once after a failure that the person has cleared at the bank", () => {
    const invalid = aConnection({ status: "invalid", ...young });
    expect(canRefresh(invalid, [failed(MINUTE, "user-action-required")])).toMatchObject({
      allowed: true,
      after: "open-bank",
    });
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

describe("canRefresh: of several reasons, the first", () => {
  const running = aPastJob(0, { status: "pending" });

  it.each([
    [
      "the end, before everything",
      anOpenBankingConnection(60 * DAY, { status: "deleted", ...young }),
      [running, ...twenty],
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
      [running, ...twenty],
      "major-outage",
    ],
  ])("is %s", (_, connection, jobs, reason) => {
    const connectors = [...outage, aConnector({ status: "major-outage", method: "openbanking" })];
    expect(canRefresh(connection, jobs, connectors)).toMatchObject({ reason });
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
