import { describe, expect, it } from "vitest";
import { parseConnection, parseConnections } from "./connection.js";

const AT = "2026-01-02T03:04:05.000Z";
const MS = Date.parse(AT);

describe("parseConnection", () => {
  it("reads what the kit needs, and neither profile nor account numbers", () => {
    const wire = {
      type: "connection",
      id: "c1",
      method: "web",
      status: "active",
      createdDate: AT,
      lastUsed: AT,
      expiryDate: AT,
      mfaEnabled: true,
      institution: { type: "institution", id: "AU00000", links: {} },
      profile: { fullName: "Ann Example", physicalAddresses: [{}] },
      accounts: { data: [{ accountNo: "600000157441965" }] },
      links: { self: "/users/u1/connections/c1" },
    };
    expect(parseConnection(wire)).toEqual({
      id: "c1",
      institutionId: "AU00000",
      method: "web",
      status: "active",
      createdAt: MS,
      lastUsedAt: MS,
      expiresAt: MS,
      mfaEnabled: true,
    });
  });

  it("needs only an id", () => {
    expect(parseConnection({ id: 7, institution: null, lastUsed: null, method: null })).toEqual({
      id: "7",
      institutionId: undefined,
      method: "other",
      status: "unknown",
      createdAt: undefined,
      lastUsedAt: undefined,
      expiresAt: undefined,
      mfaEnabled: undefined,
    });
  });

  it.each([
    ["active", "active"],
    ["pending", "pending"],
    ["invalid", "invalid"],
    ["invalid-connection", "invalid"],
    ["init", "unfinished"],
    ["pre-init", "unfinished"],
    ["deleted", "deleted"],
    ["revoked", "revoked"],
    ["unfinished", "unknown"],
    ["constructor", "unknown"],
    [undefined, "unknown"],
    [7, "unknown"],
  ])("reads status %j as %s", (status, expected) => {
    expect(parseConnection({ id: "c1", status }).status).toBe(expected);
  });

  it.each([
    ["web", "web"],
    ["openbanking", "openbanking"],
    ["open-banking", "openbanking"],
    ["csv", "csv"],
    ["pdf", "pdf"],
    ["fax", "other"],
    ["toString", "other"],
  ])("reads method %j as %s", (method, expected) => {
    expect(parseConnection({ id: "c1", method }).method).toBe(expected);
  });

  it("reads the institution as an id or an object that holds one", () => {
    const read = (institution: unknown) => parseConnection({ id: "c", institution }).institutionId;
    expect(["AU1", { id: "AU1" }, {}, [], ""].map(read)).toEqual([
      "AU1",
      "AU1",
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("reads a last use in year 1 as none", () => {
    expect(parseConnection({ id: "c", lastUsed: "0001-01-01T00:00:00Z" }).lastUsedAt).toBe(
      undefined,
    );
  });

  it.each([
    ["", null],
    ["", [{ id: "c1" }]],
    ["id", { id: "" }],
    ["type", { type: "job", id: "c1" }],
  ])("says at %j what can't be a connection", (path, value) => {
    expect(() => parseConnection(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", path, what: "connection" }),
    );
  });
});

describe("parseConnections", () => {
  it("reads each connection of a page, and where the next page is", () => {
    const data = [{ id: "c1" }, { id: "c2" }];
    const page = parseConnections({ type: "list", data, links: { next: "/x?next=c2" } });
    expect(page.items.map(({ id }) => id)).toEqual(["c1", "c2"]);
    expect(page.next).toBe("/x?next=c2");
  });
});
