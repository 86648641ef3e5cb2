import { describe, expect, it } from "vitest";
import { answerChallenge } from "../jobs/answerChallenge.js";
import { giveConsent } from "../consents/giveConsent.js";
import { openCore } from "../testing/openCore.js";
import { authorisedUntil } from "../world/connectionRecord.js";
import { startRefresh } from "./startRefresh.js";
import { deleteConnection } from "./deleteConnection.js";
import { createConnection, startConnect } from "./startConnect.js";
import { reauthorise, updateCredentials } from "./updateConnection.js";
import { HOUR_MS } from "../world/time.js";

const JARED = { login: "jared", password: "django" };

function open(institutionId = "AU00000") {
  const opened = openCore();
  const { core, userId } = opened;
  giveConsent(core, { userId });
  const begin = () => createConnection(core, { userId, institutionId });
  return { ...opened, begin };
}

describe("connections: a first connection", () => {
  it("is pre-init once the bank is picked, pending while it signs in, then active", () => {
    const { core, clock, begin, status, timeline } = open();
    const connection = begin();
    expect(status(connection)).toBe("pre-init");
    const { job } = startConnect(core, connection, JARED);
    expect(job.kind).toBe("connect");
    expect(status(connection)).toBe("pending");
    clock.advance(HOUR_MS);
    expect(status(connection)).toBe("active");
    expect(timeline(job).status).toBe("success");
  });

  it("is active as soon as sign-in has succeeded, while data is still being fetched", () => {
    const { core, clock, begin, status, timeline } = open("AU90004");
    const connection = begin();
    const { job } = startConnect(core, connection, JARED);
    clock.advance(3 * 60_000);
    expect(timeline(job).status).toBe("in-progress");
    expect(status(connection)).toBe("active");
  });

  it.each([
    ["a wrong password", { login: "jared", password: "nope" }, "invalid-credentials", "invalid"],
    ["an unknown login", { login: "monica", password: "x" }, "invalid-credentials", "invalid"],
    ["bighead", { login: "bighead", password: "password" }, "invalid-credentials", "invalid"],
    [
      "erlich",
      { login: "erlich", password: "aviato" },
      "account-not-accessible-requires-user-action",
      "invalid",
    ],
    ["jianYang", { login: "jianYang", password: "nothotdog" }, "service-unavailable", "pre-init"],
  ])("by %s fails", (_, signIn, code, expected) => {
    const { core, clock, begin, status, failures } = open();
    const connection = begin();
    const { job } = startConnect(core, connection, signIn);
    clock.advance(HOUR_MS);
    expect(failures(job)).toEqual([code]);
    expect(status(connection)).toBe(expected);
  });

  it("asks for the second factor at an MFA bank, and is left half-way when nobody answers", () => {
    const { core, clock, begin, status, timeline } = open("AU00002");
    const connection = begin();
    const { job } = startConnect(core, connection, JARED);
    clock.advance(10_000);
    expect(timeline(job).openChallenge?.input).toEqual(["OTP Password"]);
    expect(status(connection)).toBe("pending");
    clock.advance(HOUR_MS);
    expect(status(connection)).toBe("pre-init");
  });

  it("stores neither the password nor an unknown login", () => {
    const { core, begin, records } = open();
    startConnect(core, begin(), { login: "someone-real", password: "hunter2" });
    startConnect(core, begin(), JARED);
    expect(JSON.stringify([...records.connections, ...records.jobs])).not.toMatch(
      /hunter2|someone-real|django/,
    );
  });

  it("needs an active consent, a bank and a method the bank offers", () => {
    const { core, userId } = openCore();
    const begin = (over: object) => () =>
      createConnection(core, { userId, institutionId: "AU00000", ...over });
    const refused = (code: string) => expect.objectContaining({ code });
    expect(begin({})).toThrow(refused("no-active-consent"));
    giveConsent(core, { userId });
    expect(begin({ institutionId: "AU1" })).toThrow(refused("unknown-institution"));
    expect(begin({ method: "openbanking" })).toThrow(refused("method-not-offered"));
  });
});

describe("connections: open banking", () => {
  it("has an authorisation of a year and asks for no second factor", () => {
    const { core, clock, begin, timeline } = open("AU90008");
    const connection = begin();
    const { job } = startConnect(core, connection, JARED);
    expect(authorisedUntil(connection)).toBe(clock.now() + 365 * 24 * HOUR_MS);
    clock.advance(HOUR_MS);
    expect(timeline(job).steps).toHaveLength(3);
  });

  it("declined at the bank fails as access_denied", () => {
    const { core, clock, begin, timeline, status } = open("AU90009");
    const connection = begin();
    const { job } = startConnect(core, connection, { declined: true });
    clock.advance(HOUR_MS);
    expect(timeline(job).steps[0]).toMatchObject({
      failure: { code: "authorization-failed", detail: "access_denied" },
    });
    expect(status(connection)).toBe("pre-init");
  });

  it("is invalid once its authorisation is over, and re-authorising makes it active again", () => {
    const { core, clock, connect, status, userId } = openCore();
    giveConsent(core, { userId, durationDays: 4_000 });
    const connection = connect("AU90008", "jared", "openbanking");
    clock.advance(366 * 24 * HOUR_MS);
    expect(status(connection)).toBe("invalid");
    expect(() => startRefresh(core, connection)).toThrow(/past its expiry/);
    expect(reauthorise(core, connection, JARED).job.kind).toBe("update");
    clock.advance(HOUR_MS);
    expect(status(connection)).toBe("active");
  });

  it("is refreshed at most 20 times a day", () => {
    const { core, clock, connect } = openCore();
    const connection = connect("AU90009");
    for (let n = 0; n < 20; n += 1) {
      startRefresh(core, connection);
      clock.advance(60_000);
    }
    const again = () => startRefresh(core, connection);
    expect(again).toThrow(expect.objectContaining({ code: "too-many-refreshes" }));
    clock.advance(24 * HOUR_MS);
    expect(again().isNew).toBe(true);
  });

  it("refuses new credentials, and a web connection refuses to be re-authorised", () => {
    const { core, connect } = openCore();
    const wrong = expect.objectContaining({ code: "wrong-method" });
    expect(() => updateCredentials(core, connect("AU90009"), JARED)).toThrow(wrong);
    expect(() => reauthorise(core, connect(), JARED)).toThrow(wrong);
  });
});

describe("connections: new credentials", () => {
  it("make an invalid connection active again", () => {
    const { core, clock, connect, status } = openCore();
    const connection = connect("AU00000", "bighead");
    startRefresh(core, connection);
    clock.advance(HOUR_MS);
    expect(status(connection)).toBe("invalid");
    updateCredentials(core, connection, JARED);
    clock.advance(HOUR_MS);
    expect(status(connection)).toBe("active");
  });

  it("at a bank that is unavailable look failed, and are tried again every two hours", () => {
    const { core, clock, connect, timeline, failures } = openCore();
    const { job } = updateCredentials(core, connect("AU90005", "jared"), JARED);
    clock.advance(60_000);
    expect(failures(job)).toEqual(["service-unavailable"]);
    const failed = timeline(job);
    expect(failed).toMatchObject({ status: "failed", endedAt: null });
    clock.advance(2 * HOUR_MS - 2 * 60_000);
    expect(timeline(job)).toEqual(failed);
    clock.advance(60_000 + 1_000);
    expect(timeline(job).status).toBe("in-progress");
    clock.advance(4 * HOUR_MS + 60_000);
    expect(timeline(job).status).toBe("success");
  });

  it("that never succeed are given up after 7 days", () => {
    const { core, clock, connect, timeline } = openCore();
    const { job } = updateCredentials(core, connect("AU00000", "jianYang"), {
      login: "jianYang",
      password: "nothotdog",
    });
    clock.advance(7 * 24 * HOUR_MS);
    expect(timeline(job).endedAt).toBeNull();
    clock.advance(60_000);
    expect(timeline(job)).toMatchObject({ status: "failed", endedAt: expect.any(Number) });
  });

  it("stop being tried once the connection is deleted", () => {
    const { core, clock, connect, timeline } = openCore();
    const connection = connect("AU90005", "jared");
    const { job } = updateCredentials(core, connection, JARED);
    clock.advance(HOUR_MS);
    deleteConnection(core, connection);
    const stopped = timeline(job);
    expect(stopped.endedAt).not.toBeNull();
    clock.advance(9 * HOUR_MS);
    expect(timeline(job)).toEqual(stopped);
  });
});

describe("connections: a new connection with credentials that are in use", () => {
  const twice = (first = JARED, second = JARED) => {
    const opened = open();
    const older = startConnect(opened.core, opened.begin(), first).job;
    opened.clock.advance(1_000);
    const newer = startConnect(opened.core, opened.begin(), second);
    return { ...opened, older, newer };
  };

  it("waits for six minutes, pending, and then runs; the older one continues", () => {
    const { clock, timeline, status, older, newer } = twice();
    clock.advance(60_000);
    expect(timeline(older).status).toBe("success");
    clock.advance(5 * 60_000 - 1);
    expect(timeline(newer.job).status).toBe("pending");
    expect(status(newer.connection)).toBe("pending");
    clock.advance(1_000);
    expect(timeline(newer.job).status).toBe("in-progress");
    clock.advance(HOUR_MS);
    expect(status(newer.connection)).toBe("active");
  });

  it("leaves a refresh of the older one alone, and waits for that as well", () => {
    const { core, clock, connect, begin, timeline } = open();
    const refreshed = startRefresh(core, connect("AU00000", "jared")).job;
    const { job } = startConnect(core, begin(), JARED);
    clock.advance(60_000);
    expect(timeline(refreshed).status).toBe("success");
    expect(timeline(job).status).toBe("pending");
  });

  it("doesn't wait once the older one has finished, nor with other or wrong credentials", () => {
    const { core, clock, begin, timeline } = open();
    const runs = (signIn: typeof JARED) => {
      const { job } = startConnect(core, begin(), signIn);
      clock.advance(1_000);
      return timeline(job).status;
    };
    expect(runs(JARED)).toBe("in-progress");
    expect(runs({ login: "richard", password: "tabsnotspaces" })).toBe("in-progress");
    expect(runs({ login: "jared", password: "wrong" })).toBe("in-progress");
    expect(runs({ login: "jared", password: "wrong" })).toBe("in-progress");
    clock.advance(HOUR_MS);
    expect(runs(JARED)).toBe("in-progress");
  });
});

it("a job whose connection is deleted fails at once and for good", () => {
  const { core, clock, connect, timeline } = openCore();
  const connection = connect("AU00002", "jared");
  const { job } = startRefresh(core, connection);
  clock.advance(10_000);
  deleteConnection(core, connection);
  const ended = timeline(job);
  expect(ended.steps.map(({ title, status }) => `${title} ${status}`)).toEqual([
    "verify-credentials success",
    "mfa-challenge failed",
    "retrieve-accounts pending",
    "retrieve-transactions pending",
  ]);
  expect(answerChallenge(job, ["1234"], clock.now())).toBe("not-open");
  clock.advance(HOUR_MS);
  expect(timeline(job)).toEqual(ended);
});
