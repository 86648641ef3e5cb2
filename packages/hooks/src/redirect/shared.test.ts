import type { Connection, Consent } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { readShared, sharedIn } from "./shared.js";

const consent: Consent = {
  id: "c1",
  status: "active",
  createdAt: 1,
  updatedAt: 1,
  expiresAt: 1_000,
  revokedAt: undefined,
  purpose: undefined,
  permissions: ["b", "a", "declined"].map((scope) => ({
    scope,
    required: false,
    consented: scope !== "declined",
    name: "Someone’s accounts",
    description: undefined,
    attributes: [],
    purpose: undefined,
  })),
  retainData: undefined,
  initialRetrievalDays: undefined,
  policyChanged: false,
};
const connection: Connection = {
  id: "b1",
  institutionId: "AU00000",
  method: "web",
  status: "active",
  createdAt: 1,
  lastUsedAt: 1,
  expiresAt: 400,
  mfaEnabled: true,
};

describe("sharedIn: what a person shares", () => {
  it("is the active consent and the connections that haven't ended, without a name", () => {
    const older = { ...consent, id: "c0", status: "revoked" } as const;
    const ended = { ...connection, id: "b0", status: "deleted" } as const;
    expect(sharedIn([older, consent], [ended, connection], 500)).toEqual({
      consent: { id: "c1", expiresAt: 1_000, scopes: ["a", "b"] },
      connections: [{ id: "b1", works: true, expiresAt: undefined }],
    });
  });

  it("is no consent once it has expired", () => {
    expect(sharedIn([consent], undefined, 1_000)).toEqual({
      consent: null,
      connections: undefined,
    });
  });

  it.each<[string, Partial<Connection>, boolean]>([
    ["works", {}, true],
    ["doesn't work while it is invalid", { status: "invalid" }, false],
    ["doesn't work once the bank's authorisation is over", { method: "openbanking" }, false],
  ])("a connection %s", (_, facts, works) => {
    const { connections } = sharedIn(undefined, [{ ...connection, ...facts }], 500);
    expect(connections?.[0]?.works).toBe(works);
  });

  it("isn't known before it is read", () => {
    expect(sharedIn(undefined, undefined, 0)).toEqual({});
  });
});

describe("readShared: what was stored", () => {
  it.each([
    { consent: null, connections: [] },
    { consent: { id: "c1", expiresAt: 1, scopes: ["a"] } },
    { consent: { id: "c1", scopes: [] }, connections: [{ id: "b1", works: false }] },
  ])("is read as it was written: %j", (shared) => {
    expect(readShared(JSON.parse(JSON.stringify(shared)))).toEqual(shared);
  });

  it.each([
    undefined,
    null,
    7,
    [],
    {},
    { consent: { id: "<b>", scopes: [] } },
    { consent: { id: "c1", scopes: [1] } },
    { consent: { id: "c1", expiresAt: "1", scopes: [] } },
    { connections: [{ id: "b1", works: "yes" }] },
    { connections: [{ id: "../x", works: true }] },
    { connections: {} },
  ])("is not known if someone else wrote %j", (value) => {
    expect(readShared(value)).toBeUndefined();
  });
});
