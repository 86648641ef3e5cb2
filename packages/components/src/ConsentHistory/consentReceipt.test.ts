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
import { consentReceipt, type ReceiptOptions, type ReceiptPoint } from "./consentReceipt.js";
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
  const given = {
    terms: RECORD_TERMS,
    termsThen: undefined,
    banks: undefined,
    copy: enAU,
    ...options,
  };
  return linesByName(consentReceipt(record, given).parts.flatMap(({ points }) => points));
}

/** A point may be in both parts of a receipt. */
function linesByName(points: readonly ReceiptPoint[]) {
  const byName: Record<string, string[]> = {};
  for (const { name, lines } of points)
    (byName[name] ??= []).push(...lines.map(({ text }) => text.replaceAll("\u00a0", " ")));
  return byName;
}

describe("consentReceipt", () => {
  it("has every point that Basiq’s record and the app know", () => {
    const banks = [{ name: "Hooli", accounts: ["Everyday", "Savings"] }, { name: "Pied Piper" }];
    expect(pointsOf(recordOf({}), { banks })).toEqual({
      Status: ["Active until 29 December 2026"],
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
      "After it ends": [
        "Basiq disconnects all your banks and deletes its copy of your data.",
        TERMS.afterWithdrawal,
      ],
      "If you stop sharing": [RECORD_TERMS.serviceLoss],
      "How to stop sharing": [
        "Stop sharing in Ledgerbird any time, or contact privacy@ledgerbird.example.",
      ],
      Records: [RECORD_TERMS.records],
      Complaints: [RECORD_TERMS.complaints],
      Reference: ["consent-1"],
    });
  });

  it("leaves out what the app says nothing about", () => {
    expect(Object.keys(pointsOf(recordOf({}), { terms: SILENT_TERMS }))).toEqual([
      "Status",
      "Why",
      "What",
      "How far back",
      "Who gets it",
      "After it ends",
      "How to stop sharing",
      "Reference",
    ]);
  });

  it.each([
    ["withdrawn", "Sharing stopped on 7 July 2025", true],
    ["replaced", "Ended on 29 December 2025, at about the time a newer one was given", false],
    ["expired", "Expired on 24 December 2024", false],
    ["undated", "Sharing stopped, date not known", true],
  ])("of one that was %s says so, and no longer how to stop", (id, state, isPromised) => {
    const list = consents(EVERY_CONSENT);
    const all = list.status === "ready" ? list.consents : [];
    const record = all.find(({ consentId }) => consentId === id) ?? recordOf(wire(id));
    const points = pointsOf(record);
    expect(points["Status"]).toEqual([state]);
    expect(points["After it ends"]?.[0]).toBe(
      "Your banks are disconnected. Basiq deletes its copy of your data.",
    );
    // What the app does with its copy it has promised for a withdrawal only.
    expect(points["After it ends"]?.includes(TERMS.afterWithdrawal)).toBe(isPromised);
    expect(points).not.toHaveProperty("How to stop sharing");
    expect(points).not.toHaveProperty("If you stop sharing");
  });

  it("of a status that isn’t known claims nothing about an end", () => {
    const points = pointsOf(recordOf(wire("archived")));
    expect(points["Status"]).toEqual(["Status not known"]);
    expect(points).not.toHaveProperty("After it ends");
    expect(points).not.toHaveProperty("How to stop sharing");
  });

  it("says that banks are missing, not that there are none", () => {
    const banks = (one: ReceiptOptions["banks"]) =>
      pointsOf(recordOf({}), { banks: one })["Banks and accounts"];
    expect(banks("unavailable")).toEqual(["We can’t load your banks right now."]);
    expect(banks([])).toEqual(["No bank is connected."]);
    expect(banks(undefined)).toBeUndefined();
  });
});

describe("consentReceipt: whose terms a past consent names", () => {
  const expired = recordOf(wire("expired"));
  const partsOf = (record: ConsentRecord, options: Partial<ReceiptOptions> = {}) =>
    consentReceipt(record, {
      terms: RECORD_TERMS,
      termsThen: undefined,
      banks: [{ name: "Hooli" }],
      copy: enAU,
      ...options,
    }).parts;

  it.each(["replaced", "withdrawn", "expired", "archived"])(
    "puts what the app says today apart on one that is %s",
    (id) => {
      const [recorded, today, ...rest] = partsOf(recordOf(wire(id)));
      expect(rest).toEqual([]);
      expect(recorded?.heading).toBeUndefined();
      expect(today?.heading).toBe("What Ledgerbird says today:");
      const names = today?.points.map(({ name }) => name);
      expect(names).toEqual(
        expect.arrayContaining(["How often", "Who gets it", "Records", "Complaints"]),
      );
      expect(JSON.stringify(recorded)).not.toMatch(/Ledgerbird Pty|ADRBNK|data-policy|30 days/);
    },
  );

  it("leaves with the record what the record says", () => {
    const [recorded] = partsOf(expired);
    expect(linesByName(recorded?.points ?? [])).toMatchObject({
      "Banks and accounts": ["Hooli"],
      "After it ends": ["Your banks are disconnected. Basiq deletes its copy of your data."],
      Reference: ["expired"],
    });
  });

  it("puts nothing apart on the active one, whose terms hold today", () => {
    expect(partsOf(recordOf({})).map(({ heading }) => heading)).toEqual([undefined]);
  });

  it("names those of then, where the app knows them, and none of today’s", () => {
    const termsThen = { ...RECORD_TERMS, appName: "Birdbook", legalEntity: "Birdbook Pty Ltd" };
    const receipt = consentReceipt(expired, {
      terms: RECORD_TERMS,
      termsThen,
      banks: undefined,
      copy: enAU,
    });
    expect(receipt.title).toBe("Your consent to Birdbook");
    expect(receipt.parts.map(({ heading }) => heading)).toEqual([undefined]);
    expect(pointsOf(expired, { termsThen })["Who gets it"]?.[0]).toBe("Birdbook Pty Ltd");
    expect(JSON.stringify(receipt)).not.toContain("Ledgerbird Pty Ltd");
  });
});

describe("receiptText", () => {
  const receipt = consentReceipt(recordOf({ permissions: [CUSTOMER] }), {
    terms: { ...SILENT_TERMS, policyUrl: "/data-policy" },
    termsThen: undefined,
    banks: [{ name: "Hooli" }],
    copy: enAU,
  });

  it("is a file that reads by itself, with whole addresses", () => {
    expect(receiptText(receipt, "https://app.example/consent")).toBe(`Your consent to Ledgerbird
Given on 29 December 2025

Status
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
  Basiq disconnects all your banks and deletes its copy of your data.
  We delete our copy within 30 days.

How to stop sharing
  Stop sharing in Ledgerbird any time, or contact privacy@ledgerbird.example.

Reference
  consent-1
`);
  });

  it("has the sentence between what was recorded and what the app says today", () => {
    const past = consentReceipt(recordOf(wire("expired")), {
      terms: { ...SILENT_TERMS, records: "We keep a record for 6 years." },
      termsThen: undefined,
      banks: undefined,
      copy: enAU,
    });
    const text = receiptText(past, "https://app.example/consent");
    expect(text).toContain(
      "\n\nReference\n  expired\n\nWhat Ledgerbird says today:\n\nWho gets it\n",
    );
    expect(text.indexOf("Records\n")).toBeGreaterThan(text.indexOf("says today:"));
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
