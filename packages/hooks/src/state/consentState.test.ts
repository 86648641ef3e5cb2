import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import { aConsent, DAY, HOUR } from "../testing/resources.js";
import { consentState } from "./consentState.js";

const stateOf = (...consents: Parameters<typeof consentState>[0][number][]) =>
  consentState(consents, T0).state;

const OLD_POLICY = { links: { consentPolicy: "/policies/a", latestConsentPolicy: "/policies/b" } };

describe("consentState: a consent", () => {
  it("is `none` if there isn't one, and `give-consent` is recommended", () => {
    expect(consentState([], T0)).toEqual({
      state: { status: "none", recommendedAction: "give-consent" },
      changesAt: undefined,
    });
  });

  it.each([
    ["180 days", 180 * DAY, "active", 180, "none"],
    ["7 days and a millisecond", 7 * DAY + 1, "active", 7, "none"],
    ["7 days", 7 * DAY, "expiring", 7, "extend"],
    ["6 days and 23 hours", 7 * DAY - HOUR, "expiring", 6, "extend"],
    ["an hour", HOUR, "expiring", 0, "extend"],
    ["a millisecond", 1, "expiring", 0, "extend"],
  ])("with %s left (%i ms) is %s", (_, ahead, status, daysLeft, recommendedAction) => {
    expect(stateOf(aConsent(ahead))).toMatchObject({
      status,
      daysLeft,
      recommendedAction,
      consentId: "consent-1",
      givenAt: T0 - DAY,
      expiresAt: T0 + ahead,
    });
  });

  it("is `expired` at its end, whatever the last answer said", () => {
    expect(stateOf(aConsent(0))).toMatchObject({
      status: "expired",
      expiresAt: T0,
      recommendedAction: "give-consent",
    });
    expect(stateOf(aConsent(DAY, { status: "expired" })).status).toBe("expired");
  });

  it("has no remaining days and recommends no update once it has ended", () => {
    for (const over of [stateOf(aConsent(0)), stateOf(aConsent(DAY, { status: "revoked" }))]) {
      expect(over).not.toHaveProperty("daysLeft");
      expect(over).not.toHaveProperty("policyChanged");
    }
  });

  it("is `revoked` if it was withdrawn, and says when", () => {
    const revoked = new Date(T0 - HOUR).toISOString();
    expect(stateOf(aConsent(-DAY, { status: "revoked", revoked }))).toMatchObject({
      status: "revoked",
      revokedAt: T0 - HOUR,
      recommendedAction: "give-consent",
    });
  });

  it("without an end is active, and never changes by time", () => {
    const { state, changesAt } = consentState([aConsent(0, { expiryDate: null })], T0);
    expect(state).toMatchObject({ status: "active", daysLeft: undefined, expiresAt: undefined });
    expect(changesAt).toBeUndefined();
  });

  it.each([
    ["active", 180 * DAY],
    ["expiring", DAY],
  ])(
    "while %s with an older policy is due for an update, before any extension",
    (status, ahead) => {
      expect(stateOf(aConsent(ahead, OLD_POLICY))).toMatchObject({
        status,
        policyChanged: true,
        recommendedAction: "update",
      });
    },
  );

  it("separates what is shared from what was declined", () => {
    const permissions = [
      { scope: "accounts", required: true, consented: true },
      { scope: "customer", required: false, consented: false },
    ];
    expect(stateOf(aConsent(DAY, { data: { permissions } }))).toMatchObject({
      permissions: [{ scope: "accounts" }],
      declined: [{ scope: "customer" }],
    });
  });
});

describe("consentState: of several consents", () => {
  const given = (ago: number) => ({ created: new Date(T0 - ago).toISOString() });

  it("the active one counts, although newer ones have ended", () => {
    const active = aConsent(DAY * 90, { id: "active", ...given(30 * DAY) });
    const ended = aConsent(90 * DAY, { id: "ended", status: "revoked", ...given(DAY) });
    expect(stateOf(ended, active)).toMatchObject({ status: "active", consentId: "active" });
  });

  it("the newest counts among those that ended, in any order", () => {
    const older = aConsent(-9 * DAY, { id: "older", ...given(300 * DAY) });
    const newer = aConsent(9 * DAY, { id: "newer", status: "revoked", ...given(20 * DAY) });
    expect(stateOf(older, newer)).toMatchObject({ status: "revoked", consentId: "newer" });
    expect(stateOf(newer, older)).toMatchObject({ status: "revoked", consentId: "newer" });
  });

  it("one with an unknown status is ignored, unless it was withdrawn", () => {
    expect(stateOf(aConsent(DAY, { status: "archived" })).status).toBe("none");
    const revoked = new Date(T0 - HOUR).toISOString();
    expect(stateOf(aConsent(DAY, { status: "archived", revoked })).status).toBe("revoked");
  });
});

describe("consentState: changesAt", () => {
  it.each([
    ["a day's end", 100 * DAY + HOUR, HOUR + 1],
    ["the warning, 7 days before the end", 7 * DAY + HOUR, HOUR],
    ["the day after the warning", 7 * DAY, 1],
    ["the end", HOUR, HOUR],
  ])("is %s", (_, ahead, after) => {
    const { changesAt } = consentState([aConsent(ahead)], T0);
    expect(changesAt).toBe(T0 + after);
  });

  it("is a moment at which the state differs, and the first such moment", () => {
    const consents = [aConsent(9 * DAY + 5 * HOUR)];
    const pictureAt = (now: number) => JSON.stringify(consentState(consents, now).state);
    let now = T0;
    const statuses = new Set<string>();
    for (let at = consentState(consents, now).changesAt; at !== undefined;) {
      expect(pictureAt(at - 1)).toBe(pictureAt(now));
      expect(pictureAt(at)).not.toBe(pictureAt(now));
      now = at;
      statuses.add(consentState(consents, now).state.status);
      at = consentState(consents, now).changesAt;
    }
    expect(statuses).toEqual(new Set(["active", "expiring", "expired"]));
  });
});
