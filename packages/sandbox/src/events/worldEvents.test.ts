import { describe, expect, it } from "vitest";
import { answerChallenge } from "../jobs/answerChallenge.js";
import { extendConsent } from "../consents/extendConsent.js";
import { revokeConsent } from "../connections/endConsent.js";
import { giveConsent } from "../consents/giveConsent.js";
import { deleteConnection } from "../connections/deleteConnection.js";
import { createConnection, startConnect } from "../connections/startConnect.js";
import { reauthorise, updateCredentials } from "../connections/updateConnection.js";
import { deleteUser } from "../users/deleteUser.js";
import { startRefresh } from "../connections/startRefresh.js";
import { openCore } from "../testing/openCore.js";
import { eventTypes } from "../world/eventTypes.js";
import { worldEvents } from "./worldEvents.js";
import { DAY_MS, HOUR_MS } from "../world/time.js";

const JARED = { login: "jared", password: "django" };

function open() {
  const opened = openCore();
  const events = () => worldEvents(opened.records, opened.clock.now());
  return { ...opened, events, types: () => events().map(({ type }) => type) };
}

describe("worldEvents: a consent", () => {
  it("is created, reminded of every 90 days, warned of 7 days before its end, and expires", () => {
    const { core, clock, userId, types } = open();
    giveConsent(core, { userId });
    clock.advance(365 * DAY_MS - 1);
    const before = [
      "user.created",
      "consent.created",
      ...Array.from({ length: 3 }, () => "consent.reminder"),
      "consent.warning",
      "consent.reminder",
    ];
    expect(types().toSorted()).toEqual(before.toSorted());
    clock.advance(1);
    expect(types().at(-1)).toBe("consent.expired");
    clock.advance(1_000 * DAY_MS);
    expect(types()).toHaveLength(before.length + 1);
  });

  it("that is extended is updated, and warned of before its new end only", () => {
    const { core, clock, userId, events } = open();
    giveConsent(core, { userId });
    clock.advance(100 * DAY_MS);
    extendConsent(core, userId);
    clock.advance(360 * DAY_MS);
    const of = (type: string) => events().filter((event) => event.type === type);
    expect(of("consent.updated")).toHaveLength(1);
    expect(of("consent.warning").map(({ at }) => (clock.now() - at) / DAY_MS)).toEqual([2]);
  });

  it("of fewer than seven days gets its warning when it is given, and not before", () => {
    const { core, userId, clock, types } = open();
    clock.advance(DAY_MS);
    giveConsent(core, { userId, durationDays: 2 });
    expect(types()).toEqual(["user.created", "consent.created", "consent.warning"]);
  });

  it("that is revoked has one last event, until a new one archives it", () => {
    const { core, clock, userId, types } = open();
    const consent = giveConsent(core, { userId });
    clock.advance(DAY_MS);
    revokeConsent(core, consent);
    clock.advance(400 * DAY_MS);
    expect(types()).toEqual(["user.created", "consent.created", "consent.revoked"]);
    giveConsent(core, { userId });
    expect(types().slice(3).toSorted()).toEqual(["consent.archived", "consent.created"]);
  });
});

describe("worldEvents: an event that is due in the same millisecond in which its cause ends", () => {
  const open90 = () => {
    const opened = open();
    const consent = giveConsent(opened.core, { userId: opened.userId });
    return { ...opened, consent };
  };

  it("stays, where a consent is revoked on the day of a reminder", () => {
    const { core, clock, consent, types } = open90();
    clock.advance(90 * DAY_MS);
    expect(types()).toContain("consent.reminder");
    revokeConsent(core, consent);
    expect(types()).toEqual([
      "user.created",
      "consent.created",
      "consent.reminder",
      "consent.revoked",
    ]);
  });

  it("stays, where a consent is extended on the day of its warning", () => {
    const { core, clock, userId, types } = open90();
    clock.advance(358 * DAY_MS);
    expect(types().at(-1)).toBe("consent.warning");
    extendConsent(core, userId);
    expect(types()).toContain("consent.warning");
  });

  it("stays, where a connection is deleted as its authorisation ends", () => {
    const { core, clock, userId, connect, types } = open();
    giveConsent(core, { userId, durationDays: 4_000 });
    const connection = connect("AU90009", "jared");
    clock.advance(365 * DAY_MS);
    expect(types()).toContain("connection.invalidated");
    deleteConnection(core, connection);
    expect(types()).toContain("connection.invalidated");
  });
});

describe("worldEvents: a connection", () => {
  it("is created, activated at sign-in, and its data updated as it comes", () => {
    const { core, clock, userId, types } = open();
    giveConsent(core, { userId });
    startConnect(core, createConnection(core, { userId, institutionId: "AU00000" }), JARED);
    expect(types().at(-1)).toBe("connection.created");
    clock.advance(HOUR_MS);
    // There is one account.updated for each account.
    expect([...new Set(types().slice(3))]).toEqual([
      "connection.activated",
      "account.updated",
      "connection.updated",
      "transactions.updated",
    ]);
  });

  it("is invalidated once, however often it fails, and activated again by new credentials", () => {
    const { core, clock, connect, types } = open();
    const connection = connect("AU00000", "bighead");
    for (let n = 0; n < 3; n += 1) {
      startRefresh(core, connection);
      clock.advance(HOUR_MS);
    }
    const turns = () => types().filter((type) => /activated|invalidated/.test(type));
    expect(turns()).toEqual(["connection.activated", "connection.invalidated"]);
    updateCredentials(core, connection, JARED);
    clock.advance(HOUR_MS);
    expect(turns().at(-1)).toBe("connection.activated");
  });

  it("by open banking is invalidated when its authorisation ends, and stays so in the log", () => {
    const { core, clock, userId, connect, events } = open();
    giveConsent(core, { userId, durationDays: 4_000 });
    const connection = connect("AU90009", "jared");
    clock.advance(366 * DAY_MS);
    const invalidated = () => events().filter(({ type }) => type === "connection.invalidated");
    const before = invalidated();
    expect(before).toHaveLength(1);
    reauthorise(core, connection, JARED);
    clock.advance(HOUR_MS);
    expect(invalidated()).toEqual(before);
  });

  it("is deleted with its consent", () => {
    const { core, clock, userId, connect, records, types } = open();
    const { consentId } = connect();
    clock.advance(1);
    revokeConsent(core, records.consents.get(consentId)!);
    deleteUser(core, records.users.get(userId)!);
    expect(types().slice(-3).toSorted()).toEqual([
      "connection.deleted",
      "consent.revoked",
      "user.deleted",
    ]);
  });
});

it("past events and their order never change", () => {
  const { core, clock, connect, events } = open();
  const slow = connect("AU00002", "jared");
  const { job } = startRefresh(core, slow);
  connect("AU00000", "bighead");
  let before = events();
  for (let n = 0; n < 40; n += 1) {
    clock.advance(3_000);
    if (n === 5) startRefresh(core, connect("AU00003", "jared"));
    if (n === 10) answerChallenge(job, ["1234"], clock.now());
    const now = events();
    expect(now.slice(0, before.length)).toEqual(before);
    before = now;
  }
  expect(new Set(before.map(({ id }) => id)).size).toBe(before.length);
});

it("there are the seventeen types that Basiq lists", () => {
  expect(Object.keys(eventTypes)).toHaveLength(17);
});
