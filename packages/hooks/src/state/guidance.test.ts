import type { Failure } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { guidance, type GuidanceOptions } from "./guidance.js";

const STEPS = [
  "verify-credentials",
  "mfa-challenge",
  "retrieve-accounts",
  "retrieve-transactions",
  "retrieve-statements",
  "create-report",
  "a-step-of-next-year",
  undefined,
];
const STATUSES = [
  "operational",
  "degraded",
  "partial-outage",
  "major-outage",
  "maintenance",
  "unknown",
  "a-status-of-next-year",
  undefined,
];

type Row = readonly [code: string, reason: string, who: string, action: string, severity: string];

const failure = (code: string, detail?: string, step: string | undefined = STEPS[0]): Failure => ({
  code,
  title: undefined,
  detail,
  step,
});

const toldOf = (of: Failure, options: GuidanceOptions = {}) => {
  const { reason, who, action, severity } = guidance(of, options);
  return [reason, who, action.type, severity];
};

const CRITICAL = "critical";
const CAUTION = "caution";

/** What the bank alone can cure, so that the connector has a say. */
const BANK: readonly Row[] = [
  "service-unavailable",
  "system-unavailable",
  "maintenance",
  "maintenance-error",
  "maintenance-of-next-year",
  "connector-error",
  "institution-not-available",
].map((code) => [code, "bank-unavailable", "institution", "retry-later", CAUTION]);

/** The table of basiq-api.md, Errors, row by row, for every code that is seen there. */
const OTHERS: readonly Row[] = [
  // The person: update credentials.
  ["invalid-credentials", "wrong-credentials", "person", "update-credentials", CAUTION],
  // The person: log in to internet banking, clear the prompt, then refresh.
  [
    "account-not-accessible-requires-user-action",
    "action-needed-at-bank",
    "person",
    "open-bank",
    CAUTION,
  ],
  ["user-action-required", "action-needed-at-bank", "person", "open-bank", CAUTION],
  // The person declined or left at the bank: try again.
  ["authorization-failed", "declined-at-bank", "person", "retry", CAUTION],
  ["access_denied", "declined-at-bank", "person", "retry", CAUTION],
  // The person: give consent again.
  ["consent-expired", "consent-ended", "person", "give-consent", CAUTION],
  ["consent-revoked", "consent-ended", "person", "give-consent", CAUTION],
  // The developer: a message for them, a plain apology to the person.
  ["no-production-access", "app-misconfigured", "developer", "none", CRITICAL],
  ["too-many-sandbox-connections", "app-misconfigured", "developer", "none", CRITICAL],
  ["access-denied", "app-misconfigured", "developer", "none", CRITICAL],
  ["forbidden-access", "app-misconfigured", "developer", "none", CRITICAL],
  // Not in its table, but their names say it.
  ["invalid-connection", "connection-ended", "person", "update-credentials", CAUTION],
  ["too-many-requests", "too-many-requests", "person", "retry-later", CAUTION],
  ["institution-not-found", "bank-not-supported", "support", "contact-support", CRITICAL],
  ["institution-disabled", "bank-not-supported", "support", "contact-support", CRITICAL],
  ["institution-not-supported", "bank-not-supported", "support", "contact-support", CRITICAL],
  // The person: another file, or the right bank for it.
  ["empty-file", "file-rejected", "person", "none", CAUTION],
  ["bank-statement-not-supported", "file-rejected", "person", "none", CAUTION],
  // Anything else: support.
  ...[
    "unknown-error",
    "internal-server-error",
    "resource-not-found",
    "resource-already-exists",
    "unsupported-content-type",
    "unsupported-accept",
    "invalid-content",
    "parameter-not-supplied",
    "parameter-not-valid",
    "method-not-allowed",
    "unauthorized-access",
    "invalid-authorization-token",
    "invalid-authorization-request",
    "a-code-of-next-year",
    "constructor",
    "",
  ].map((code): Row => [code, "unknown", "support", "contact-support", CRITICAL]),
];

describe("what a person is told of a failed step", () => {
  it.each([...BANK, ...OTHERS])("with %j is %s: %s, %s, %s", (code, ...told) => {
    expect(toldOf(failure(code))).toEqual(told);
  });

  it("is the same at whichever step a code comes", () => {
    for (const [code, ...told] of [...BANK, ...OTHERS])
      for (const step of STEPS)
        expect([code, step, ...toldOf({ ...failure(code), step })]).toEqual([code, step, ...told]);
  });

  it("is the same however the bank does, where the bank can't cure it", () => {
    for (const [code, ...told] of OTHERS)
      for (const connectorStatus of STATUSES)
        expect([code, connectorStatus, ...toldOf(failure(code), { connectorStatus })]).toEqual([
          code,
          connectorStatus,
          ...told,
        ]);
  });
});

describe("a failure of the bank's own", () => {
  it.each(STATUSES.map((status) => [status]))("while it is %s", (connectorStatus) => {
    const outage = connectorStatus === "major-outage";
    const told = outage
      ? ["bank-outage", "institution", "wait", CAUTION]
      : ["bank-unavailable", "institution", "retry-later", CAUTION];
    for (const [code] of BANK)
      for (const step of STEPS)
        expect(toldOf({ ...failure(code), step }, { connectorStatus })).toEqual(told);
  });

  it.each([
    [1, { type: "retry-later", afterMs: 600_000 }, CAUTION],
    [2, { type: "retry-later", afterMs: 600_000 }, CAUTION],
    [3, { type: "contact-support" }, CRITICAL],
    [30, { type: "contact-support" }, CRITICAL],
  ])("for the %i. time in a row offers %j", (attempts, action, severity) => {
    for (const [code] of BANK)
      expect(guidance(failure(code), { attempts })).toMatchObject({ action, severity });
  });

  it("waits in a major outage however often it was tried: there is no retry to give up", () => {
    const told = toldOf(failure("service-unavailable"), {
      connectorStatus: "major-outage",
      attempts: 9,
    });
    expect(told).toEqual(["bank-outage", "institution", "wait", CAUTION]);
  });
});

describe("an update that the bank can't serve", () => {
  it("is tried again by Basiq, whatever the connector says", () => {
    for (const connectorStatus of STATUSES)
      expect(toldOf(failure("service-unavailable"), { kind: "update", connectorStatus })).toEqual([
        "retried-by-basiq",
        "basiq",
        "wait",
        CAUTION,
      ]);
  });

  it.each([...BANK.slice(1), ...OTHERS])(
    "with %j is none: only service-unavailable is queued",
    (code, ...told) => {
      expect(toldOf(failure(code), { kind: "update" })).toEqual(told);
    },
  );

  it("is none when it is a connect or a refresh", () => {
    for (const kind of ["connect", "refresh"] as const)
      expect(toldOf(failure("service-unavailable"), { kind })[0]).toBe("bank-unavailable");
  });
});

describe("a job that timed out", () => {
  it.each(STEPS.map((step) => [step]))("at the step %s can be tried again", (step) => {
    const reason = step === "mfa-challenge" ? "challenge-ran-out" : "took-too-long";
    for (const connectorStatus of STATUSES)
      expect(toldOf({ ...failure("job-timed-out"), step }, { connectorStatus })).toEqual([
        reason,
        "person",
        "retry",
        CAUTION,
      ]);
  });
});

describe("refused credentials", () => {
  it.each([
    ["Account is locked", "account-locked", "person", "open-bank", CAUTION],
    ["Your account has been LOCKED out", "account-locked", "person", "open-bank", CAUTION],
    ["The clock is wrong", "wrong-credentials", "person", "update-credentials", CAUTION],
    ["MFA is not supported", "mfa-not-supported", "support", "contact-support", CRITICAL],
    ["Two-factor is unsupported", "mfa-not-supported", "support", "contact-support", CRITICAL],
    ["The MFA code is wrong", "wrong-credentials", "person", "update-credentials", CAUTION],
    ["", "wrong-credentials", "person", "update-credentials", CAUTION],
    [undefined, "wrong-credentials", "person", "update-credentials", CAUTION],
  ])("with the bank's words %j are %s: %s, %s, %s", (detail, ...told) => {
    expect(toldOf(failure("invalid-credentials", detail))).toEqual(told);
  });
});
