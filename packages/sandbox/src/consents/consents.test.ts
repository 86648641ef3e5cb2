import { describe, expect, it } from "vitest";
import { addUser } from "../users/addUser.js";
import { startRefresh } from "../connections/startRefresh.js";
import { liveConnections } from "../world/records.js";
import { openCore } from "../testing/openCore.js";
import { DAY_MS } from "../world/time.js";
import { extendConsent } from "./extendConsent.js";
import { previewUpdate, revokeConsent, updateConsent } from "../connections/endConsent.js";
import { activeConsentOf, consentsOf, consentStatus, expiryOf } from "./consentState.js";
import { giveConsent } from "./giveConsent.js";
import { latestPolicy, policies } from "./policies.js";

const OLDER = "policy-2023-07";

describe("consents: giving consent", () => {
  it("is to the latest policy, for its duration, with every optional permission", () => {
    const { core, clock, userId } = openCore();
    const consent = giveConsent(core, { userId });
    expect(consent.policyId).toBe(latestPolicy().id);
    expect(expiryOf(consent) - clock.now()).toBe(latestPolicy().durationDays * DAY_MS);
    expect(consent.optionalScopes).toEqual(["common:customer.basic:read"]);
  });

  it("leaves out the optional permissions that were declined, never a required one", () => {
    const { core, userId } = openCore();
    expect(giveConsent(core, { userId, optionalScopes: [] }).optionalScopes).toEqual([]);
  });

  it("twice returns the same consent", () => {
    const { core, userId } = openCore();
    expect(giveConsent(core, { userId, policyId: OLDER })).toBe(giveConsent(core, { userId }));
  });

  it("after the last one has ended creates a new one", () => {
    const { core, clock, userId, records } = openCore();
    giveConsent(core, { userId });
    clock.advance(400 * DAY_MS);
    giveConsent(core, { userId });
    const statuses = consentsOf(records, userId).map((one) => consentStatus(one, clock.now()));
    expect(statuses).toEqual(["expired", "active"]);
  });

  it.each([
    ["user", { userId: "nobody" }, "unknown-user"],
    ["policy", { policyId: "none" }, "unknown-policy"],
  ])("refuses an unknown %s", (_, over, code) => {
    const { core, userId } = openCore();
    expect(() => giveConsent(core, { userId, ...over })).toThrow(expect.objectContaining({ code }));
  });
});

it.each([0, -1, Number.NaN])("a consent of %s days is refused", (durationDays) => {
  const { core, userId } = openCore();
  expect(() => giveConsent(core, { userId, durationDays })).toThrow(/durationDays must be/);
});

it("there are two policies, and they differ in what they ask for", () => {
  const [older, latest] = policies;
  expect(older?.permissions.length).toBeLessThan(latest?.permissions.length ?? 0);
});

it("a consent expires at its end and not a millisecond before", () => {
  const { core, clock, userId, records } = openCore();
  const consent = giveConsent(core, { userId, durationDays: 10 });
  clock.advance(10 * DAY_MS - 1);
  expect(activeConsentOf(records, userId, clock.now())).toBe(consent);
  clock.advance(1);
  expect(consentStatus(consent, clock.now())).toBe("expired");
  expect(activeConsentOf(records, userId, clock.now())).toBeUndefined();
});

it("an expired consent makes its connections revoked, and they can't be refreshed", () => {
  const { core, clock, connect, status } = openCore();
  const connection = connect();
  clock.advance(400 * DAY_MS);
  expect(status(connection)).toBe("revoked");
  expect(() => startRefresh(core, connection)).toThrow(
    expect.objectContaining({ code: "connection-not-active" }),
  );
});

describe("consents: extending", () => {
  it("extends the same consent by a whole period from now", () => {
    const { core, clock, userId } = openCore();
    const { id } = giveConsent(core, { userId });
    clock.advance(300 * DAY_MS);
    const extended = extendConsent(core, userId);
    expect(extended.id).toBe(id);
    expect(expiryOf(extended) - clock.now()).toBe(365 * DAY_MS);
  });

  it.each([
    ["extending", extendConsent],
    ["updating", updateConsent],
    ["previewing an update", previewUpdate],
  ])("%s without an active consent is refused", (_, operate) => {
    const { core, clock, userId } = openCore();
    const refusal = expect.objectContaining({ code: "no-active-consent" });
    expect(() => operate(core, userId)).toThrow(refusal);
    giveConsent(core, { userId });
    clock.advance(400 * DAY_MS);
    expect(() => operate(core, userId)).toThrow(refusal);
  });
});

describe("consents: updating", () => {
  it("under the same policy extends, and keeps the connections", () => {
    const { core, userId, connect, records } = openCore();
    const connection = connect();
    expect(previewUpdate(core, userId)).toBe("extended");
    expect(updateConsent(core, userId)).toMatchObject({
      outcome: "extended",
      consent: { id: connection.consentId },
    });
    expect(liveConnections(records, userId)).toEqual([connection]);
  });

  it("under a changed policy revokes, deletes every connection and gives a new consent", () => {
    const { core, clock, userId, connect, records } = openCore();
    const old = giveConsent(core, { userId, policyId: OLDER });
    const ids = [connect().id, connect("AU00002", "jared").id];
    expect(previewUpdate(core, userId)).toBe("replaced");
    const update = updateConsent(core, userId);
    expect(update).toMatchObject({
      outcome: "replaced",
      consent: { policyId: latestPolicy().id },
      deletedConnectionIds: ids,
    });
    expect(update.consent.id).not.toBe(old.id);
    expect(consentStatus(old, clock.now())).toBe("revoked");
    expect(liveConnections(records, userId)).toEqual([]);
  });
});

describe("consents: revoking", () => {
  it("deletes the user's connections, stops their jobs, and touches nobody else's", () => {
    const { core, userId, connect, records, failures, timeline } = openCore();
    const stranger = addUser(core, {}).id;
    const theirs = giveConsent(core, { userId: stranger });
    const connection = connect();
    const { job } = startRefresh(core, connection);
    const consent = records.consents.get(connection.consentId)!;
    expect(revokeConsent(core, consent)).toEqual([connection.id]);
    expect(liveConnections(records, userId)).toEqual([]);
    expect(failures(job)).toEqual(["invalid-connection"]);
    expect(timeline(job).endedAt).toBe(core.clock.now());
    expect(theirs.revokedAt).toBeNull();
  });
});
