import { describe, expect, it } from "vitest";
import { connectionState } from "../testing/connections.js";
import { DAY } from "../testing/states.js";
import { repairPurpose } from "./repairPurpose.js";

const BANK = { institutionId: "AU00000" };
const SAME = { connectionId: "connection-1" };
const openBanking = { method: "openbanking" } as const;

describe("repairPurpose: the Consent UI is asked", () => {
  it.each([
    ["for new sign-in details", { status: "invalid" }, true, SAME],
    [
      "to approve again what ends soon",
      { ...openBanking, endsIn: DAY },
      true,
      { action: "reauthorise" },
    ],
    ["to approve again what has ended", { ...openBanking, status: "invalid" }, true, SAME],
    ["to connect the bank again", { status: "pre-init" }, true, { action: "connect", ...BANK }],
    ["for a consent first where there is none", { status: "pre-init" }, false, BANK],
    ["for a new consent", { status: "revoked" }, false, BANK],
  ])("%s", (_, wire, consented, purpose) => {
    expect(repairPurpose(connectionState(wire), consented)).toEqual(purpose);
  });
});
