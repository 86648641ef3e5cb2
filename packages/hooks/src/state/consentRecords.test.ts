import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import { aConsent, DAY, HOUR } from "../testing/resources.js";
import { consentRecords } from "./consentRecords.js";

const iso = (at: number) => new Date(at).toISOString();
const recordsOf = (...consents: Parameters<typeof consentRecords>[0][number][]) =>
  consentRecords(consents, T0).state;
const endOf = (...consents: Parameters<typeof consentRecords>[0][number][]) =>
  recordsOf(...consents).consents.at(-1);

/** Given `ago`, and revoked `revokedAgo`. */
const revoked = (ago: number, revokedAgo: number | null, extra: Record<string, unknown> = {}) =>
  aConsent(300 * DAY, {
    id: "old",
    status: "revoked",
    created: iso(T0 - ago),
    ...(revokedAgo === null ? {} : { revoked: iso(T0 - revokedAgo) }),
    ...extra,
  });

describe("consentRecords", () => {
  it("is empty for someone who never consented", () => {
    expect(consentRecords([], T0)).toEqual({
      state: { consents: [], activeId: undefined },
      changesAt: undefined,
    });
  });

  it("says what was shared, how far back, why, and whether it is kept", () => {
    const permissions = [
      { scope: "accounts", required: true, consented: true },
      { scope: "customer", required: false, consented: false },
    ];
    const purpose = { primary: { title: "Budgeting", description: "Sums." } };
    const data = { retainData: false, initialRetrievalDays: 365, permissions };
    expect(recordsOf(aConsent(DAY, { purpose, data })).consents).toMatchObject([
      {
        consentId: "consent-1",
        status: "active",
        givenAt: T0 - DAY,
        expiresAt: T0 + DAY,
        purpose: { title: "Budgeting", description: "Sums." },
        permissions: [{ scope: "accounts" }],
        declined: [{ scope: "customer" }],
        retainData: false,
        initialRetrievalDays: 365,
      },
    ]);
  });

  it("has the newest first, in any order, and says which is active", () => {
    const active = aConsent(90 * DAY, { id: "active", created: iso(T0 - 30 * DAY) });
    const newer = revoked(DAY, HOUR, { id: "newer" });
    const older = aConsent(-9 * DAY, { id: "older", created: iso(T0 - 300 * DAY) });
    for (const list of [
      [older, active, newer],
      [newer, active, older],
    ]) {
      const { consents, activeId } = recordsOf(...list);
      expect(consents.map(({ consentId }) => consentId)).toEqual(["newer", "active", "older"]);
      expect(activeId).toBe("active");
    }
  });
});

const EXPIRED = { status: "expired" };

describe("consentRecords: why one ended", () => {
  it.each([
    ["withdrawn", "where it was revoked", revoked(30 * DAY, HOUR), T0 - HOUR],
    ["withdrawn", "with no time, where Basiq names none", revoked(30 * DAY, null), undefined],
    ["expired", "at its end, whatever the last answer said", aConsent(0), T0],
    ["expired", "where Basiq says so", aConsent(-HOUR, { status: "expired" }), T0 - HOUR],
    ["expired", "at its end, by a clock that runs ahead", aConsent(HOUR, EXPIRED), T0 + HOUR],
    ["expired", "with no time, where that lies days ahead", aConsent(2 * DAY, EXPIRED), undefined],
    ["withdrawn", "by a clock that runs ahead", revoked(30 * DAY, -HOUR), T0 + HOUR],
  ])("is %s %s", (reason, _, consent, endedAt) => {
    expect(endOf(consent)).toMatchObject({ status: "ended", reason, endedAt });
  });

  it("is `replaced` where another was given within ten seconds of it", () => {
    const next = (after: number) =>
      aConsent(300 * DAY, { id: "new", created: iso(T0 - HOUR + after) });
    const old = revoked(30 * DAY, HOUR);
    for (const after of [0, 10_000, -10_000])
      expect(endOf(old, next(after))).toMatchObject({
        status: "ended",
        reason: "replaced",
        endedAt: T0 - HOUR,
        replacedBy: "new",
      });
    for (const after of [10_001, HOUR])
      expect(endOf(old, next(after))).toMatchObject({ reason: "withdrawn" });
  });

  it("isn’t `replaced` by an older one, by itself, or where a time is missing", () => {
    const before = aConsent(-DAY, { id: "older", created: iso(T0 - 30 * DAY) });
    // Given and revoked at once.
    const old = revoked(30 * DAY, 30 * DAY);
    expect(recordsOf(old, before).consents[0]).toMatchObject({ reason: "withdrawn" });
    const undated = aConsent(DAY, { id: "new", created: null });
    expect(recordsOf(old, undated).consents[0]).toMatchObject({ reason: "withdrawn" });
    expect(recordsOf(revoked(30 * DAY, null), aConsent(DAY)).consents[1]).toMatchObject({
      reason: "withdrawn",
    });
  });

  it("isn’t known for a status that the kit doesn’t know", () => {
    const record = endOf(aConsent(DAY, { status: "archived" }));
    expect(record).toMatchObject({ status: "unknown", consentId: "consent-1" });
    expect(record).not.toHaveProperty("endedAt");
    expect(recordsOf(aConsent(DAY, { status: "archived" })).activeId).toBeUndefined();
  });
});

describe("consentRecords: changesAt", () => {
  it("is the end of the active one, and nothing afterwards", () => {
    const consents = [aConsent(HOUR), revoked(30 * DAY, HOUR)];
    expect(consentRecords(consents, T0).changesAt).toBe(T0 + HOUR);
    expect(consentRecords(consents, T0 + HOUR - 1).state.activeId).toBe("consent-1");
    const after = consentRecords(consents, T0 + HOUR);
    expect(after.changesAt).toBeUndefined();
    expect(after.state.activeId).toBeUndefined();
    expect(after.state.consents[0]).toMatchObject({ reason: "expired", endedAt: T0 + HOUR });
  });

  it("is none where there is no end", () => {
    expect(consentRecords([aConsent(0, { expiryDate: null })], T0)).toMatchObject({
      state: { consents: [{ status: "active", expiresAt: undefined }] },
      changesAt: undefined,
    });
  });
});
