import { describe, expect, it } from "vitest";
import { T0 } from "../testing/jobs.js";
import { aConsent, DAY } from "../testing/resources.js";
import type { ConsentPolicy, PolicyPermission } from "./consentPolicy.js";
import { consentState } from "./consentState.js";
import { type AgreedPolicy, policyDrift } from "./policyDrift.js";

const ACCOUNTS = { scope: "bank:accounts.detail:read", required: true };
const TRANSACTIONS = { scope: "bank:transactions:read", required: true };
const CUSTOMER = { scope: "common:customer.basic:read", required: false };
const PURPOSE = { title: "Budgeting", description: "Ledgerbird shows where your money goes." };

/** What a person agreed to a day before `T0`, for 180 days: accounts and transactions, but not their details. */
const DATA = {
  retainData: false,
  initialRetrievalDays: 90,
  permissions: [ACCOUNTS, TRANSACTIONS, { ...CUSTOMER, consented: false }],
};

const at = (days: number) => new Date(T0 + days * DAY).toISOString();
const DATES = { created: at(-1), expiryDate: at(179) };

function agreed(data: Readonly<Record<string, unknown>> = {}): AgreedPolicy {
  const { created, ...rest } = DATES;
  return consentOf({ created, updated: created, ...rest, data: { ...DATA, ...data } });
}

/** The same consent, whose dates are these. */
const dated = (dates: Readonly<Record<string, unknown>>) =>
  consentOf({ ...DATES, data: DATA, ...dates });

function consentOf(wire: Readonly<Record<string, unknown>>): AgreedPolicy {
  const { state } = consentState([aConsent(0, { purpose: { primary: PURPOSE }, ...wire })], T0);
  if (!("permissions" in state)) throw new Error("no consent");
  return state;
}

/** The same, written down by the app. */
const SAME: ConsentPolicy = {
  permissions: [ACCOUNTS, TRANSACTIONS, CUSTOMER],
  purpose: PURPOSE,
  duration: { days: 180 },
  initialRetrievalDays: 90,
  retainData: false,
};
const asks = (...permissions: readonly PolicyPermission[]): ConsentPolicy => ({ permissions });

describe("policyDrift: permissions", () => {
  it("are added, dropped, or required where they weren't", () => {
    const payees = { scope: "bank:payees:read", name: "Saved payees" };
    const required = { ...CUSTOMER, required: true };
    expect(policyDrift(agreed(), asks(ACCOUNTS, payees, required))).toMatchObject({
      status: "different",
      changes: [
        { type: "added", permission: payees },
        { type: "required", permission: required },
        { type: "dropped", permission: { scope: TRANSACTIONS.scope, consented: true } },
      ],
      unchanged: [ACCOUNTS],
    });
  });

  it("that the person declined are known to be asked for, and so are dropped", () => {
    const drift = policyDrift(agreed(), asks(ACCOUNTS, TRANSACTIONS));
    expect(drift).toMatchObject({
      changes: [{ type: "dropped", permission: { scope: CUSTOMER.scope, consented: false } }],
    });
  });

  it("whose policy doesn't say whether they are required aren't compared in that", () => {
    const { scope } = CUSTOMER;
    expect(policyDrift(agreed(), asks(ACCOUNTS, TRANSACTIONS, { scope })).status).toBe("same");
  });

  it.each([true, false])("of which Basiq doesn't say it aren't either: now %s", (required) => {
    const unsaid = agreed({ permissions: [{ scope: ACCOUNTS.scope, consented: true }] });
    const drift = policyDrift(unsaid, asks({ ...ACCOUNTS, required }));
    expect(drift).toEqual({ status: "same" });
  });
});

describe("policyDrift: terms", () => {
  it.each<[Partial<ConsentPolicy>, object]>([
    [
      { purpose: { title: "Lending", description: undefined } },
      { type: "purpose", was: PURPOSE, now: { title: "Lending" } },
    ],
    [{ duration: { months: 12 } }, { type: "duration", was: T0 + 179 * DAY, now: { months: 12 } }],
    [{ initialRetrievalDays: 365 }, { type: "initial-retrieval", was: 90, now: 365 }],
    [{ retainData: true }, { type: "retention", was: false, now: true }],
  ])("that are different are shown old beside new: %j", (policy, change) => {
    const drift = policyDrift(agreed(), { ...SAME, ...policy });
    expect(drift).toMatchObject({ status: "different", changes: [change] });
    expect(drift).toHaveProperty("unchanged", SAME.permissions);
  });

  it.each<Partial<ConsentPolicy>>([
    {},
    { purpose: undefined },
    { purpose: { title: " Budgeting", description: undefined } },
    { duration: undefined },
    { duration: { months: 6 } },
    { initialRetrievalDays: undefined },
    { retainData: undefined },
  ])("that are the same, or that one side leaves out, are no difference: %j", (policy) => {
    expect(policyDrift(agreed(), { ...SAME, ...policy })).toEqual({ status: "same" });
  });

  it("that Basiq leaves out are no difference either", () => {
    const nothing = { retainData: undefined, initialRetrievalDays: undefined };
    const drift = policyDrift(agreed(nothing), { ...SAME, retainData: true });
    expect(drift).toEqual({ status: "same" });
  });
});

describe("policyDrift: the duration", () => {
  const YEAR: ConsentPolicy = { ...SAME, duration: { months: 12 } };
  const given = { created: at(-300), updated: at(-300), expiryDate: at(65) };

  it("of a consent that was extended under the same policy is no difference", () => {
    const extended = dated({ ...given, updated: at(-2), expiryDate: at(363) });
    expect(policyDrift(extended, YEAR)).toEqual({ status: "same" });
  });

  it.each([
    ["may have been extended", { ...given, updated: undefined, expiryDate: at(363) }],
    ["names no day it was given on", { ...given, created: undefined }],
  ])("isn't compared with that of a consent that %s", (_, dates) => {
    expect(policyDrift(dated(dates), { ...SAME, duration: { months: 3 } }).status).toBe("same");
  });

  it("that is longer now than from its first day to its last is different, extended or not", () => {
    const extended = dated({ ...given, updated: at(-2), expiryDate: at(363) });
    const drift = policyDrift(extended, { ...SAME, duration: { months: 24 } });
    expect(drift).toMatchObject({ changes: [{ type: "duration", now: { months: 24 } }] });
  });

  it("that is shorter now is different where the consent is as it was given", () => {
    const drift = policyDrift(dated(given), { ...SAME, duration: { months: 3 } });
    expect(drift).toMatchObject({ changes: [{ type: "duration", was: T0 + 65 * DAY }] });
  });
});

describe("policyDrift: two that can't be compared", () => {
  it.each([
    ["no policy", agreed(), undefined],
    ["a policy without permissions", agreed(), asks()],
    ["a consent without permissions", agreed({ permissions: [] }), SAME],
    ["scopes that are written in another way", agreed(), asks({ scope: "account.detail" })],
  ])("are unknown: %s", (_, consent, policy) => {
    expect(policyDrift(consent, policy)).toEqual({ status: "unknown" });
  });
});
