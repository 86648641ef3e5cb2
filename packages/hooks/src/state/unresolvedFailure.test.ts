import type { Connection, Job } from "@basiq-kit/schema";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aConnection, aConnector, aPastJob, DAY, HOUR } from "../testing/resources.js";
import { T0 } from "../testing/jobs.js";
import { connectionsState } from "./connectionState.js";
import { jobsCheckup } from "./jobsCheckup.js";
import type { UnresolvedFailure } from "./unresolvedFailure.js";

const stateOf = (connection: Connection, jobs: Job[] = [], others: Connection[] = []) =>
  connectionsState([connection, ...others], { jobs, connectors: [], now: T0 }).state[0];

describe("unresolvedFailure: what has to be done before a connection works again", () => {
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
    ["multifactor-required", "contact-support", { allowed: false, reason: "needs-support" }],
    ["a-code-of-next-year", "contact-support", { allowed: false, reason: "needs-support" }],
    ["job-timed-out", "none", { allowed: true }],
    ["service-unavailable", "none", { allowed: true }],
  ])("after %s is %s", (code, recommendedAction, canRefresh) => {
    expect(stateOf(invalid, [failed(HOUR, code)])).toMatchObject({
      status: "invalid",
      recommendedAction,
      canRefresh,
    });
  });

  it.each([
    ["multifactor-required", 1],
    ["a-code-of-next-year", 1],
    ["service-unavailable", 3],
    ["too-many-requests", 3],
  ])("is support while it is still active, too: %s, %i times", (code, times) => {
    const jobs = Array.from({ length: times }, (_, index) => failed((index + 1) * HOUR, code));
    expect(stateOf(aConnection(), jobs)).toMatchObject({
      status: "active",
      recommendedAction: "contact-support",
      canRefresh: { allowed: false, reason: "needs-support" },
    });
  });

  it("is support beside an approval that ends soon", () => {
    const expiring = aConnection({
      method: "openbanking",
      expiryDate: new Date(T0 + 5 * DAY).toISOString(),
    });
    expect(stateOf(expiring, [failed(HOUR, "a-code-of-next-year")])).toMatchObject({
      status: "expiring",
      canRefresh: { allowed: false, reason: "needs-support" },
    });
  });

  it("is to have the account unlocked before a refresh", () => {
    expect(stateOf(invalid, [failed(HOUR, "locked-account")])).toMatchObject({
      recommendedAction: "open-bank",
      canRefresh: { allowed: true, after: "unlock-account" },
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

const pick = ({ jobId, failure, guidance, failedAt }: UnresolvedFailure) => ({
  jobId,
  failure,
  guidance,
  failedAt,
});

describe("unresolvedFailure: a connection and the check-up", () => {
  const CODES = [
    "invalid-credentials",
    "locked-account",
    "multifactor-required",
    "user-action-required",
    "authorization-failed",
    "service-unavailable",
    "consent-revoked",
    "invalid-connection",
    "job-timed-out",
    "institution-disabled",
    "too-many-requests",
    "no-production-access",
    "a-code-of-next-year",
  ];
  const code = fc.constantFrom(...CODES);
  const job = fc.record({
    ago: fc.integer({ min: 0, max: 7 * DAY }),
    code: fc.option(code, { nil: undefined }),
    linked: fc.boolean(),
  });
  const status = fc.constantFrom("active", "invalid", "pending", "pre-init");
  const method = fc.constantFrom("web", "openbanking");
  const expiresIn = fc.constantFrom(-DAY, 200 * DAY);

  it("have the same failure, whichever jobs there are and whether they name it", () => {
    fc.assert(
      fc.property(
        fc.array(job, { maxLength: 6 }),
        fc.array(status, { minLength: 1, maxLength: 3 }),
        method,
        expiresIn,
        (wire, statuses, by, ms) => {
          const connections = statuses.map((one, index) =>
            aConnection({
              id: `c${index}`,
              status: one,
              method: by,
              expiryDate: new Date(T0 + ms).toISOString(),
            }),
          );
          const jobs = wire.map(({ linked, ...one }, index) =>
            aPastJob(one.ago, {
              id: `job-${index}`,
              code: one.code,
              status: one.code === undefined ? "success" : "failed",
              institution: { id: "AU00000" },
              links: linked ? { source: `/users/u/connections/c${index % statuses.length}` } : null,
            }),
          );
          const lists = { connections, connectors: [aConnector({ method: by })], now: T0 };
          const checkup = jobsCheckup(jobs, lists);
          const items = checkup.status === "attention" ? checkup.items : [];
          const { state } = connectionsState(connections, {
            jobs,
            connectors: lists.connectors,
            now: T0,
          });
          for (const { connectionId, failure } of state) {
            const item = items.find((one) => one.connectionId === connectionId);
            expect(item && pick(item)).toEqual(failure && pick(failure));
          }
          // No row is nameless.
          for (const item of items) expect(item.institution?.name).toBe("Hooli");
        },
      ),
    );
  });
});

describe("unresolvedFailure: when it may be tried again", () => {
  const actionAfter = (connection: Connection, jobs: Job[], status = "operational") =>
    connectionsState([connection], { jobs, connectors: [aConnector({ status })], now: T0 }).state[0]
      ?.failure?.guidance.action;
  const timedOut = (ago: number) => aPastJob(ago, { code: "job-timed-out" });

  it("is at once after a job that timed out", () => {
    expect(actionAfter(aConnection(), [timedOut(1)])).toEqual({ type: "retry" });
  });

  it("is once a refresh is possible, where the bank allows no more today", () => {
    const openBanking = aConnection({ method: "openbanking" });
    const jobs = Array.from({ length: 20 }, (_, index) => timedOut((index + 1) * HOUR));
    expect(actionAfter(openBanking, jobs)).toEqual({
      type: "retry-later",
      retryAt: T0 - 20 * HOUR + DAY,
    });
  });

  it("is once the bank works again, where it has an outage", () => {
    const action = actionAfter(aConnection(), [timedOut(1)], "major-outage");
    expect(action).toEqual({ type: "wait" });
  });
});
