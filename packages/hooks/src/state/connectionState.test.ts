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

const timedOf = (
  connection: Connection,
  jobs: readonly Job[] = [],
  connectors: readonly Connector[] = [],
  others: readonly Connection[] = [],
) => connectionsState([connection, ...others], { jobs, connectors, now: T0 });

const stateOf = (...args: Parameters<typeof timedOf>) => timedOf(...args).state[0];

const SUCCESS = { status: "success" } as const;
const lastUsed = (ago: number) => ({ lastUsed: new Date(T0 - ago).toISOString() });

describe("connectionsState: a connection", () => {
  it.each([
    ["active", "active", "none"],
    ["pending", "pending", "none"],
    ["invalid", "invalid", "sign-in-again"],
    ["invalid-connection", "invalid", "sign-in-again"],
    ["init", "unfinished", "finish"],
    ["pre-init", "unfinished", "finish"],
    ["deleted", "ended", "none"],
    ["revoked", "ended", "give-consent"],
    ["a-status-of-next-year", "unknown", "none"],
  ])("that Basiq calls %s is %s: %s", (wire, status, recommendedAction) => {
    expect(stateOf(aConnection({ status: wire }))).toMatchObject({ status, recommendedAction });
  });

  it("whose consent has ended asks for a new one only if there is none yet", () => {
    const living = aConnection({ id: "living" });
    expect(stateOf(aConnection({ status: "revoked" }), [], [], [living])).toMatchObject({
      status: "ended",
      recommendedAction: "none",
    });
  });

  it.each([
    ["an hour less a millisecond", HOUR - 1, "fresh"],
    ["an hour", HOUR, "recent"],
    ["a day less a millisecond", DAY - 1, "recent"],
    ["a day", DAY, "stale"],
  ])("whose data is %s old (%i ms) is %s", (_, ago, freshness) => {
    expect(stateOf(aConnection(lastUsed(ago)), [aPastJob(ago, SUCCESS)])).toMatchObject({
      freshness,
      refreshedAt: T0 - ago,
    });
  });

  it("has its bank's name once the connector of the same method is known", () => {
    const connectors = [aConnector({ method: "openbanking" }), aConnector({}, { name: "By web" })];
    expect(stateOf(aConnection(), [], connectors)?.institution?.name).toBe("By web");
    expect(stateOf(aConnection())).toMatchObject({
      institutionId: "AU00000",
      institution: undefined,
    });
  });
});

describe("connectionsState: an open-banking connection", () => {
  it.each([
    ["30 days", 30 * DAY, "active", 30, "none"],
    ["7 days", 7 * DAY, "active", 7, "none"],
    ["under 7 days", 7 * DAY - 1, "expiring", 6, "reauthorise"],
    ["an hour", HOUR, "expiring", 0, "reauthorise"],
  ])("with %s left (%i ms) is %s", (_, ahead, status, expiresInDays, recommendedAction) => {
    expect(stateOf(anOpenBankingConnection(ahead))).toMatchObject({
      status,
      expiresAt: T0 + ahead,
      expiresInDays,
      recommendedAction,
    });
  });

  it("is invalid once the bank's authorisation has ended, whatever the last answer said", () => {
    const state = stateOf(anOpenBankingConnection(0));
    expect(state).toMatchObject({
      status: "invalid",
      recommendedAction: "reauthorise",
      canRefresh: { allowed: false, reason: "cause-not-cleared" },
    });
    expect(state).not.toHaveProperty("expiresInDays");
  });

  it("needs to be authorised again in cases where a web connection needs new credentials", () => {
    const jobs = [aPastJob(HOUR, { code: "invalid-credentials" })];
    const invalid = anOpenBankingConnection(30 * DAY, { status: "invalid" });
    expect(stateOf(invalid, jobs)?.recommendedAction).toBe("reauthorise");
    expect(stateOf(invalid)?.recommendedAction).toBe("sign-in-again");
  });

  it("doesn't expire if its method is actually web", () => {
    const expiryDate = new Date(T0 + HOUR).toISOString();
    expect(stateOf(aConnection({ expiryDate }))).toMatchObject({
      status: "active",
      expiresAt: undefined,
      expiresInDays: undefined,
    });
  });
});

describe("connectionsState: changesAt", () => {
  it.each<[string, Connection, readonly Job[], number]>([
    ["when a refresh is allowed again", aConnection(lastUsed(MINUTE)), [], 9 * MINUTE],
    [
      "when its data is no longer fresh",
      aConnection(),
      [aPastJob(20 * MINUTE, SUCCESS)],
      40 * MINUTE,
    ],
    ["when its data is stale", aConnection(), [aPastJob(3 * HOUR, SUCCESS)], 21 * HOUR],
    ["when one day fewer remains", anOpenBankingConnection(20 * DAY + HOUR), [], HOUR + 1],
    ["when the authorisation ends", anOpenBankingConnection(HOUR), [], HOUR],
  ])("is %s", (_, connection, jobs, after) => {
    expect(timedOf(connection, jobs).changesAt).toBe(T0 + after);
  });

  it("is the earliest of all connections", () => {
    const others = [aConnection({ id: "other", ...lastUsed(9 * MINUTE) })];
    expect(timedOf(aConnection(), [], [], others).changesAt).toBe(T0 + MINUTE);
  });

  it("is `undefined` for data that is already stale", () => {
    const connection = aConnection(lastUsed(3 * DAY));
    expect(timedOf(connection, [aPastJob(3 * DAY, SUCCESS)]).changesAt).toBeUndefined();
  });

  it("is a moment at which the state differs, and the first such moment", () => {
    const connections = [anOpenBankingConnection(8 * DAY + 5 * HOUR, lastUsed(MINUTE))];
    const jobs = [aPastJob(MINUTE, SUCCESS)];
    const at = (now: number) => connectionsState(connections, { jobs, connectors: [], now });
    const textAt = (now: number) => JSON.stringify(at(now).state);
    let changes = 0;
    for (let now = T0, next = at(now).changesAt; next !== undefined; changes += 1) {
      expect(textAt(next - 1)).toBe(textAt(now));
      expect(textAt(next)).not.toBe(textAt(now));
      now = next;
      next = at(now).changesAt;
    }
    // Refresh allowed, no longer fresh, stale, nine times a day fewer, the end.
    expect(changes).toBe(12);
  });
});
