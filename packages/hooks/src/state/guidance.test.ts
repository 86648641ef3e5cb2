import { describe, expect, it } from "vitest";
import type { Failure } from "./failure.js";
import { guidance } from "./guidance.js";

const failure = (code: string, detail?: string, step = "verify-credentials"): Failure => ({
  code,
  title: undefined,
  detail,
  step,
});

describe("guidance", () => {
  it.each([
    ["invalid-credentials", "wrong-credentials", "person", "update-credentials"],
    ["account-not-accessible-requires-user-action", "action-needed-at-bank", "person", "open-bank"],
    ["user-action-required", "action-needed-at-bank", "person", "open-bank"],
    ["authorization-failed", "declined-at-bank", "person", "retry"],
    ["service-unavailable", "bank-unavailable", "institution", "retry-later"],
    ["system-unavailable", "bank-unavailable", "institution", "retry-later"],
    ["maintenance", "bank-unavailable", "institution", "retry-later"],
    ["maintenance-error", "bank-unavailable", "institution", "retry-later"],
    ["connector-error", "bank-unavailable", "institution", "retry-later"],
    ["institution-not-available", "bank-unavailable", "institution", "retry-later"],
    ["job-timed-out", "took-too-long", "person", "retry"],
    ["invalid-connection", "connection-ended", "person", "update-credentials"],
    ["consent-expired", "consent-ended", "person", "give-consent"],
    ["consent-revoked", "consent-ended", "person", "give-consent"],
    ["institution-disabled", "bank-not-supported", "support", "contact-support"],
    ["institution-not-found", "bank-not-supported", "support", "contact-support"],
    ["institution-not-supported", "bank-not-supported", "support", "contact-support"],
    ["too-many-requests", "too-many-requests", "person", "retry-later"],
    ["no-production-access", "app-misconfigured", "developer", "none"],
    ["too-many-sandbox-connections", "app-misconfigured", "developer", "none"],
    ["access-denied", "app-misconfigured", "developer", "none"],
    ["forbidden-access", "app-misconfigured", "developer", "none"],
    ["unknown-error", "unknown", "support", "contact-support"],
    ["bank-statement-not-readable", "unknown", "support", "contact-support"],
    ["a-code-of-next-year", "unknown", "support", "contact-support"],
  ])("answers %s with %s: %s, %s", (code, reason, who, action) => {
    expect(guidance(failure(code))).toMatchObject({ reason, who, action: { type: action } });
  });

  it("sends a person whose account is locked to the bank first", () => {
    expect(guidance(failure("invalid-credentials", "Account is locked"))).toMatchObject({
      reason: "account-locked",
      action: { type: "open-bank" },
    });
    expect(guidance(failure("invalid-credentials", "The clock is wrong")).reason).toBe(
      "wrong-credentials",
    );
  });

  it("sends a person whose bank's MFA isn't supported to support", () => {
    expect(guidance(failure("invalid-credentials", "MFA is not supported")).reason).toBe(
      "mfa-not-supported",
    );
  });

  it("offers no retry while the bank has a major outage", () => {
    const outage = { connectorStatus: "major-outage" };
    expect(guidance(failure("service-unavailable"), outage)).toMatchObject({
      reason: "bank-outage",
      action: { type: "wait" },
    });
    expect(guidance(failure("invalid-credentials"), outage).reason).toBe("wrong-credentials");
  });

  it("offers a retry after 10 minutes, twice, then support", () => {
    const action = (attempts: number) =>
      guidance(failure("service-unavailable"), { attempts }).action;
    expect(action(1)).toEqual({ type: "retry-later", afterMs: 600_000 });
    expect(action(2)).toEqual({ type: "retry-later", afterMs: 600_000 });
    expect(action(3)).toEqual({ type: "contact-support" });
  });

  it("says that Basiq tries an update again by itself", () => {
    expect(guidance(failure("service-unavailable"), { kind: "update" })).toMatchObject({
      reason: "retried-by-basiq",
      who: "basiq",
      action: { type: "wait" },
    });
  });

  it("knows a challenge that ran out from a job that took too long", () => {
    expect(guidance(failure("job-timed-out", undefined, "mfa-challenge")).reason).toBe(
      "challenge-ran-out",
    );
  });
});
