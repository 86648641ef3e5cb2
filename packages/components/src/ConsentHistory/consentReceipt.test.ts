import { describe, expect, it } from "vitest";
import type { ConsentRecord } from "@basiq-kit/hooks";
import { ar } from "../languages/ar.js";
import { enAU } from "../languages/enAU.js";
import {
  CUSTOMER,
  consents,
  EVERY_CONSENT,
  RECORD_TERMS,
  SILENT_TERMS,
  TERMS,
  type WireConsent,
} from "../testing/consents.js";
import { consentReceipt, type ReceiptOptions } from "./consentReceipt.js";
import { receiptFileName } from "./receiptFileName.js";
import { receiptText } from "./receiptText.js";

function recordOf(wanted: WireConsent | undefined): ConsentRecord {
  const result = consents(wanted === undefined ? [] : [wanted]);
  const [record] = result.status === "ready" ? result.consents : [];
  if (record === undefined) throw new Error("there is no consent");
  return record;
}
const wire = (id: string) => EVERY_CONSENT.find((one) => one.id === id);

function pointsOf(record: ConsentRecord, options: Partial<ReceiptOptions> = {}) {
  const given = { terms: RECORD_TERMS, banks: undefined, copy: enAU, ...options };
  const { points } = consentReceipt(record, given);
  return Object.fromEntries(
    points.map(({ name, lines }) => [
      name,
      lines.map(({ text }) => text.replaceAll("\u00a0", " ")),
    ]),
  );
}

describe("consentReceipt", () => {
  it("has every point that Basiq’s record and the app know", () => {
    const banks = [{ name: "Hooli", accounts: ["Everyday", "Savings"] }, { name: "Pied Piper" }];
    expect(pointsOf(recordOf({}), { banks })).toEqual({
      State: ["Active until 29 December 2026"],
      Why: ["Budgeting", "Ledgerbird shows you where your money goes."],
      What: [
        "Account balance and details",
        "The accounts you have, and what is in them.",
        "Name of account, Type of account, Account balance, Account number",
        "Transaction details",
        "What came in and went out.",
        "Dates, Descriptions, Amounts, Who you paid or were paid by",
        "You don’t share: Name and contact details",
      ],
      "Banks and accounts": ["Hooli", "Everyday, Savings", "Pied Piper"],
      "How far back": ["Up to 365 days before the first fetch"],
      "How often": [RECORD_TERMS.howOften],
      "Who gets it": [
        "Ledgerbird Pty Ltd",
        "Accredited: Example Data Pty Ltd, number ADRBNK000000",
        RECORD_TERMS.accreditedFor,
        "How Ledgerbird Pty Ltd handles your data",
      ],
      "Data no longer needed": [RECORD_TERMS.redundantData],
      "After it ends": ["Your connections end. Basiq deletes its copy.", TERMS.afterWithdrawal],
      "If you stop": [RECORD_TERMS.serviceLoss],
      "How to stop": [
        "Stop sharing in Ledgerbird any time, or contact privacy@ledgerbird.example.",
      ],
      Records: [RECORD_TERMS.records],
      Complaints: [RECORD_TERMS.complaints],
      Reference: ["consent-1"],
    });
  });

  it("leaves out what the app says nothing about", () => {
    expect(Object.keys(pointsOf(recordOf({}), { terms: SILENT_TERMS }))).toEqual([
      "State",
      "Why",
      "What",
      "How far back",
      "Who gets it",
      "After it ends",
      "How to stop",
      "Reference",
    ]);
  });

  it.each([
    ["withdrawn", "Stopped on 7 July 2025", true],
    ["replaced", "Ended on 29 December 2025, at about the time a newer one was given", false],
    ["expired", "Expired on 24 December 2024", false],
    ["undated", "Stopped, day not known", true],
  ])("of one that was %s says so, and no longer how to stop", (id, state, isPromised) => {
    const list = consents(EVERY_CONSENT);
    const all = list.status === "ready" ? list.consents : [];
    const record = all.find(({ consentId }) => consentId === id) ?? recordOf(wire(id));
    const points = pointsOf(record);
    expect(points["State"]).toEqual([state]);
    expect(points["After it ends"]?.[0]).toBe(
      "Your connections have ended. Basiq deletes its copy.",
    );
    // What the app does with its copy it has promised for a withdrawal only.
    expect(points["After it ends"]?.includes(TERMS.afterWithdrawal)).toBe(isPromised);
    expect(points).not.toHaveProperty("How to stop");
    expect(points).not.toHaveProperty("If you stop");
  });

  it("of a status that isn’t known claims nothing about an end", () => {
    const points = pointsOf(recordOf(wire("archived")));
    expect(points["State"]).toEqual(["State not known"]);
    expect(points).not.toHaveProperty("After it ends");
    expect(points).not.toHaveProperty("How to stop");
  });

  it("says that banks are missing, not that there are none", () => {
    const banks = (one: ReceiptOptions["banks"]) =>
      pointsOf(recordOf({}), { banks: one })["Banks and accounts"];
    expect(banks("unavailable")).toEqual(["We can’t load your banks right now."]);
    expect(banks([])).toEqual(["No bank is connected."]);
    expect(banks(undefined)).toBeUndefined();
  });
});

describe("receiptText", () => {
  const receipt = consentReceipt(recordOf({ permissions: [CUSTOMER] }), {
    terms: { ...SILENT_TERMS, policyUrl: "/data-policy" },
    banks: [{ name: "Hooli" }],
    copy: enAU,
  });

  it("is a file that reads by itself, with whole addresses", () => {
    expect(receiptText(receipt, "https://app.example/consent")).toBe(`Your consent to Ledgerbird
Given on 29 December 2025

State
  Active until 29 December 2026

Why
  Budgeting
  Ledgerbird shows you where your money goes.

What
  You don’t share: Name and contact details

Banks and accounts
  Hooli

How far back
  Up to 365 days before the first fetch

Who gets it
  Ledgerbird Pty Ltd
  Accredited: Example Data Pty Ltd, number ADRBNK000000
  How Ledgerbird Pty Ltd handles your data: https://app.example/data-policy

After it ends
  Your connections end. Basiq deletes its copy.
  We delete our copy within 30 days.

How to stop
  Stop sharing in Ledgerbird any time, or contact privacy@ledgerbird.example.

Reference
  consent-1
`);
  });

  it("keeps an address that is none", () => {
    expect(receiptText(receipt, "no page")).toContain("handles your data: /data-policy\n");
  });
});

describe("receiptFileName", () => {
  it("has the day, and none of the marks for direction", () => {
    expect(receiptFileName(recordOf({}), "Ledgerbird", enAU)).toBe(
      "Consent to Ledgerbird, 2025-12-29.txt",
    );
    expect(receiptFileName(recordOf({}), "Ledgerbird", ar)).toBe(
      "موافقة لـ Ledgerbird، 2025-12-29.txt",
    );
    expect(receiptFileName(recordOf({ givenAgo: null }), "Ledgerbird", enAU)).toBe(
      "Consent to Ledgerbird.txt",
    );
  });
});
