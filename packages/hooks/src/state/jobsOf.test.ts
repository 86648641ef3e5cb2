import type { Connection, Job } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { aConnection, aPastJob, HOUR } from "../testing/resources.js";
import { T0 } from "../testing/jobs.js";
import { connectionsState } from "./connectionState.js";

const stateOf = (connection: Connection, jobs: Job[] = [], others: Connection[] = []) =>
  connectionsState([connection, ...others], { jobs, connectors: [], now: T0 }).state[0];

describe("uncleared: what has to be fixed before a connection works again", () => {
  const invalid = aConnection({ status: "invalid" });
  const failed = (ago: number, code: string) => aPastJob(ago, { code });

  it.each([
    ["invalid-credentials", "update-credentials", { allowed: false, reason: "cause-not-cleared" }],
    ["invalid-connection", "update-credentials", { allowed: false, reason: "cause-not-cleared" }],
    ["user-action-required", "open-bank", { allowed: true, after: "open-bank" }],
    [
      "account-not-accessible-requires-user-action",
      "open-bank",
      { allowed: true, after: "open-bank" },
    ],
    ["consent-revoked", "give-consent", { allowed: false, reason: "cause-not-cleared" }],
    ["a-code-of-next-year", "update-credentials", { allowed: false, reason: "cause-not-cleared" }],
  ])("after %s is %s", (code, recommendedAction, canRefresh) => {
    expect(stateOf(invalid, [failed(HOUR, code)])).toMatchObject({
      status: "invalid",
      recommendedAction,
      canRefresh,
    });
  });

  it("comes from the newest failure that a person can fix", () => {
    const jobs = [
      failed(9 * HOUR, "user-action-required"),
      failed(5 * HOUR, "invalid-credentials"),
    ];
    expect(stateOf(invalid, jobs)?.recommendedAction).toBe("update-credentials");
  });

  it("stays the same when the bank fails in between", () => {
    const jobs = [
      failed(9 * HOUR, "user-action-required"),
      failed(5 * HOUR, "service-unavailable"),
    ];
    expect(stateOf(invalid, jobs)?.recommendedAction).toBe("open-bank");
  });

  it("is nothing once a later job has succeeded", () => {
    const jobs = [failed(9 * HOUR, "user-action-required"), aPastJob(HOUR, { status: "success" })];
    expect(stateOf(aConnection(), jobs)).toMatchObject({
      status: "active",
      recommendedAction: "none",
      canRefresh: { allowed: true },
    });
  });

  it("applies even while Basiq still calls the connection active, because banks lock accounts", () => {
    expect(stateOf(aConnection(), [failed(HOUR, "invalid-credentials")])).toMatchObject({
      status: "active",
      recommendedAction: "update-credentials",
      canRefresh: { allowed: false, reason: "cause-not-cleared" },
    });
  });

  it("ignores another connection's jobs", () => {
    const links = { source: "/users/user-1/connections/connection-2" };
    const jobs = [aPastJob(HOUR, { code: "invalid-credentials", links })];
    expect(stateOf(aConnection(), jobs)?.recommendedAction).toBe("none");
  });
});

describe("connectionOf: a job that names no connection", () => {
  const nameless = (extra = {}) =>
    aPastJob(HOUR, { code: "invalid-credentials", links: null, ...extra });

  it("belongs to the only connection", () => {
    expect(stateOf(aConnection(), [nameless()])?.recommendedAction).toBe("update-credentials");
  });

  it("belongs to the only connection at its institution", () => {
    const other = aConnection({ id: "other", institution: { id: "AU00004" } });
    const at = (id: string) => [nameless({ institution: { id } })];
    expect(stateOf(aConnection(), at("AU00000"), [other])?.recommendedAction).not.toBe("none");
    expect(stateOf(aConnection(), at("AU00004"), [other])?.recommendedAction).toBe("none");
  });

  it("belongs to none if several are possible", () => {
    const other = aConnection({ id: "other" });
    expect(stateOf(aConnection(), [nameless()], [other])?.recommendedAction).toBe("none");
  });

  it("never belongs to a connection that was created after it", () => {
    const younger = aConnection({ createdDate: new Date(T0).toISOString() });
    expect(stateOf(younger, [nameless()])?.recommendedAction).toBe("none");
  });
});
