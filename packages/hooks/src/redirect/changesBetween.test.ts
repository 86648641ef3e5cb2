import { describe, expect, it } from "vitest";
import { changesBetween, type ConnectionsChange, type ConsentChange } from "./changesBetween.js";
import type { SharedConnection, SharedConsent } from "./shared.js";

const CONSENT: SharedConsent = { id: "c1", expiresAt: 1_000, scopes: ["accounts", "transactions"] };
const BANK: SharedConnection = { id: "b1", works: true, expiresAt: undefined };
const OPEN: SharedConnection = { id: "o1", works: true, expiresAt: 500 };

type ConsentThen = SharedConsent | null | undefined;

describe("changesBetween: a consent", () => {
  it.each<[string, ConsentThen, ConsentThen, ConsentChange]>([
    ["couldn't be read", CONSENT, undefined, { type: "unknown" }],
    ["was never there", null, null, { type: "none" }],
    ["has ended", CONSENT, null, { type: "ended" }],
    ["is a first one", null, CONSENT, { type: "given", expiresAt: 1_000 }],
    ["stayed", CONSENT, CONSENT, { type: "unchanged", expiresAt: 1_000 }],
    ["is there, not known since when", undefined, CONSENT, { type: "present", expiresAt: 1_000 }],
    ["isn't there, not known since when", undefined, null, { type: "absent" }],
    [
      "was given again on the same terms",
      CONSENT,
      { ...CONSENT, id: "c2" },
      { type: "given", expiresAt: 1_000 },
    ],
    [
      "was extended",
      CONSENT,
      { ...CONSENT, expiresAt: 2_000 },
      { type: "changed", expiresAt: 2_000, extended: true, permissionsChanged: false },
    ],
    [
      "no longer ends by itself",
      CONSENT,
      { ...CONSENT, expiresAt: undefined },
      { type: "changed", expiresAt: undefined, extended: true, permissionsChanged: false },
    ],
    [
      "ends earlier",
      CONSENT,
      { ...CONSENT, expiresAt: 900 },
      { type: "changed", expiresAt: 900, extended: false, permissionsChanged: false },
    ],
    [
      "covers less",
      CONSENT,
      { ...CONSENT, scopes: ["accounts"] },
      { type: "changed", expiresAt: 1_000, extended: false, permissionsChanged: true },
    ],
    [
      "was replaced by one that lasts longer and covers more",
      CONSENT,
      { id: "c2", expiresAt: 2_000, scopes: ["accounts", "payees", "transactions"] },
      { type: "changed", expiresAt: 2_000, extended: true, permissionsChanged: true },
    ],
  ])("%s", (_, before, after, change) => {
    expect(changesBetween({ consent: before }, { consent: after }).consent).toEqual(change);
  });
});

const none = { added: [], ended: [], renewed: [], stopped: [] };
type ConnectionsThen = readonly SharedConnection[] | undefined;

describe("changesBetween: connections", () => {
  it.each<[string, ConnectionsThen, ConnectionsThen, ConnectionsChange]>([
    ["couldn't be read", [BANK], undefined, { type: "unknown" }],
    ["weren't known before", undefined, [BANK], { type: "unknown" }],
    ["stayed", [BANK, OPEN], [OPEN, BANK], { type: "unchanged" }],
    ["were never there", [], [], { type: "unchanged" }],
    ["were added", [], [BANK], { type: "changed", ...none, added: ["b1"] }],
    ["have ended", [BANK, OPEN], [], { type: "changed", ...none, ended: ["b1", "o1"] }],
    [
      "work again",
      [{ ...BANK, works: false }],
      [BANK],
      { type: "changed", ...none, renewed: ["b1"] },
    ],
    [
      "were renewed at the bank",
      [OPEN],
      [{ ...OPEN, expiresAt: 900 }],
      { type: "changed", ...none, renewed: ["o1"] },
    ],
    [
      "no longer work",
      [BANK],
      [{ ...BANK, works: false }],
      { type: "changed", ...none, stopped: ["b1"] },
    ],
    [
      "still don't work",
      [{ ...BANK, works: false }],
      [{ ...BANK, works: false }],
      { type: "unchanged" },
    ],
  ])("%s", (_, before, after, change) => {
    expect(changesBetween({ connections: before }, { connections: after }).connections).toEqual(
      change,
    );
  });

  it("claims nothing if nothing was stored", () => {
    expect(changesBetween(undefined, { consent: CONSENT, connections: [BANK] })).toEqual({
      consent: { type: "present", expiresAt: 1_000 },
      connections: { type: "unknown" },
    });
  });
});
