import { describe, expect, it } from "vitest";
import { parseConsent, parseConsents } from "./consent.js";

const AT = "2026-01-02T03:04:05.000Z";
const MS = Date.parse(AT);
const primary = { title: "Budgeting", description: "To show where money goes." };

const changed = (consentPolicy?: unknown, latestConsentPolicy?: unknown) =>
  parseConsent({ id: "a", links: { consentPolicy, latestConsentPolicy } }).policyChanged;
const permission = (wire: unknown) =>
  parseConsent({ id: "a", data: { permissions: [wire] } }).permissions[0];

describe("parseConsent", () => {
  it("reads status, dates, purpose and permissions", () => {
    const wire = {
      type: "consent",
      id: "k1",
      created: AT,
      updated: AT,
      expiryDate: AT,
      revoked: AT,
      origin: "hosted",
      status: "revoked",
      purpose: { primary, other: [] },
      data: {
        retainData: false,
        initialRetrievalDays: 365,
        permissions: [
          {
            scope: "bank:transactions:read",
            required: true,
            consented: true,
            entity: "transaction",
            information: { name: "Transactions", description: "D", attributeList: ["Dates"] },
            purpose: { primary },
          },
        ],
      },
      links: { self: "/users/u1/consents/k1" },
    };
    expect(parseConsent(wire)).toEqual({
      id: "k1",
      status: "revoked",
      createdAt: MS,
      updatedAt: MS,
      expiresAt: MS,
      revokedAt: MS,
      purpose: primary,
      permissions: [
        {
          scope: "bank:transactions:read",
          required: true,
          consented: true,
          name: "Transactions",
          description: "D",
          attributes: ["Dates"],
          purpose: primary,
        },
      ],
      retainData: false,
      initialRetrievalDays: 365,
      policyChanged: false,
    });
  });

  it("needs only an id", () => {
    expect(parseConsent({ id: "k1", data: null, purpose: null, links: null })).toEqual({
      id: "k1",
      status: "unknown",
      createdAt: undefined,
      updatedAt: undefined,
      expiresAt: undefined,
      revokedAt: undefined,
      purpose: undefined,
      permissions: [],
      retainData: undefined,
      initialRetrievalDays: undefined,
      policyChanged: false,
    });
  });

  it("reads any status but active, expired and revoked as unknown", () => {
    const status = (value: unknown) => parseConsent({ id: "a", status: value }).status;
    expect(["active", "expired", "revoked", "archived", null].map(status)).toEqual([
      "active",
      "expired",
      "revoked",
      "unknown",
      "unknown",
    ]);
  });

  it("takes a permission as given unless the person declined it", () => {
    expect(permission({ consented: false })?.consented).toBe(false);
    expect(permission({ consented: true })?.consented).toBe(true);
    expect(permission({})?.consented).toBe(true);
  });

  it("reads whether a permission is required only where Basiq says it", () => {
    expect(permission({ required: true })?.required).toBe(true);
    expect(permission({ required: false })?.required).toBe(false);
    expect(permission({})?.required).toBeUndefined();
    expect(permission({ required: "yes" })?.required).toBeUndefined();
  });

  it("reads a permission even if nothing is known about it", () => {
    expect(permission({ information: { attributeList: "all" }, purpose: 7 })).toEqual({
      scope: "unknown",
      required: undefined,
      consented: true,
      name: undefined,
      description: undefined,
      attributes: [],
      purpose: undefined,
    });
    expect(permission("bank:transactions:read")).toBeUndefined();
  });

  it("reads a purpose with and without `primary`", () => {
    expect(permission({ purpose: primary })?.purpose).toEqual(primary);
    expect(permission({ purpose: { primary: { title: "T" } } })?.purpose).toEqual({
      title: "T",
      description: undefined,
    });
  });

  it("sees that the policy changed when both policies are known and differ", () => {
    expect(changed("/policies/1", "/policies/2")).toBe(true);
    expect(changed("/policies/1", "/policies/1")).toBe(false);
    expect(changed("https://au-api.basiq.io/policies/1", "/policies/1")).toBe(false);
    expect(changed("/policies/1")).toBe(false);
    expect(changed(undefined, "/policies/1")).toBe(false);
    expect(changed(null, 7)).toBe(false);
  });
});

describe("parseConsents", () => {
  it("reads each consent of a page", () => {
    const { items } = parseConsents({ data: [{ id: "k1", status: "active" }, { id: "k2" }] });
    expect(items.map(({ id, status }) => [id, status])).toEqual([
      ["k1", "active"],
      ["k2", "unknown"],
    ]);
  });
});
