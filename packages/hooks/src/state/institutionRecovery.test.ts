import { describe, expect, it } from "vitest";
import { BasiqError } from "../errors/BasiqError.js";
import {
  institutionRecovery,
  type KnownWait,
  type RecoveryRequest,
} from "./institutionRecovery.js";

const error = new BasiqError("network");
const nobody: KnownWait = { notifiedBy: "app", since: undefined, isOver: false };
const somebody: KnownWait = { notifiedBy: "app", since: 7, isOver: false };
const failed = (during: "asking" | "cancelling"): RecoveryRequest => ({
  status: "failed",
  during,
  error,
});
const waiting = { status: "waiting", notifiedBy: "app", since: 7, isCancelling: false };

describe("institutionRecovery", () => {
  it.each([
    ["major-outage", undefined, undefined, { status: "loading" }],
    ["major-outage", nobody, undefined, { status: "idle", notifiedBy: "app" }],
    ["major-outage", nobody, { status: "asking" }, { status: "asking", notifiedBy: "app" }],
    ["major-outage", nobody, failed("asking"), { status: "failed", notifiedBy: "app", error }],
    ["major-outage", nobody, failed("cancelling"), { status: "idle", notifiedBy: "app" }],
    ["major-outage", nobody, { status: "done" }, { status: "idle", notifiedBy: "app" }],
    ["major-outage", somebody, undefined, waiting],
    ["major-outage", somebody, failed("asking"), waiting],
    ["major-outage", somebody, { status: "cancelling" }, { ...waiting, isCancelling: true }],
    ["major-outage", somebody, failed("cancelling"), { ...waiting, cancelError: error }],
    // Its recovery was said already, and this outage is another.
    ["major-outage", { ...somebody, isOver: true }, undefined, { status: "idle" }],
    // Neither an outage nor a recovery.
    ["unknown", somebody, undefined, waiting],
    ["unknown", nobody, undefined, { status: "no-outage" }],
    ["operational", undefined, undefined, { status: "no-outage" }],
    ["maintenance", nobody, failed("asking"), { status: "no-outage" }],
    ["operational", somebody, undefined, { status: "recovered", connectorStatus: "operational" }],
    [
      "operational",
      { ...somebody, isOver: true },
      undefined,
      { status: "recovered", connectorStatus: "operational" },
    ],
    [
      "partial-outage",
      somebody,
      undefined,
      { status: "recovered", connectorStatus: "partial-outage" },
    ],
  ] as const)("of a bank that is %s, with %j and %j", (status, wait, request, state) => {
    expect(institutionRecovery(status, wait, request)).toEqual(expect.objectContaining(state));
  });
});
