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

const summaryOf = (of: Failure, options: GuidanceOptions = {}) => {
  const { reason, who, action, severity } = guidance(of, { failedAt: 0, now: 0, ...options });
  return [reason, who, action.type, severity];
};

const CRITICAL = "critical";
const CAUTION = "caution";

/** Failures that only the bank can fix, for which the connector's status matters. */
const BANK: readonly Row[] = [
  "service-unavailable",
  "system-unavailable",
  "maintenance",
  "maintenance-error",
  "maintenance-of-next-year",
  "connector-error",
  "institution-not-available",
].map((code) => [code, "bank-unavailable", "institution", "retry-later", CAUTION]);

/** Only uploads fail with these: the person has another file, or another bank (basiq-api.md, Errors). */
const FILES: readonly Row[] = [
  ["missing-required-field", "file-has-errors", "person", "choose-file", CAUTION],
  ["missing-required-field-value", "file-has-errors", "person", "choose-file", CAUTION],
  ["invalid-field-value", "file-has-errors", "person", "choose-file", CAUTION],
  ["invalid-csv-row", "file-has-errors", "person", "choose-file", CAUTION],
  ["row-count-exceeded", "file-too-long", "person", "choose-file", CAUTION],
  ["account-data-differs", "file-has-errors", "person", "choose-file", CAUTION],
  ["empty-file", "file-empty", "person", "choose-file", CAUTION],
  ["bank-statement-invalid", "file-rejected", "person", "choose-file", CAUTION],
  ["bank-statement-new-product", "file-not-supported", "person", "choose-file", CAUTION],
  ["bank-statement-parsing-error", "file-rejected", "person", "choose-file", CAUTION],
  ["bank-statement-not-supported", "file-of-another-bank", "person", "choose-bank", CAUTION],
  ["txn-after-last-updated-date", "file-has-errors", "person", "choose-file", CAUTION],
];

/** Every other code of a job's result, where no bank was asked (Basiq's OpenAPI, JobsResult). */
const WITHOUT_BANK: readonly Row[] = [
  ["user-action-required", "action-needed-at-bank", "person", "open-bank", CAUTION],
  ["system-unavailable", "not-processed", "basiq", "retry", CAUTION],
  ["service-unavailable", "not-processed", "basiq", "retry", CAUTION],
  ["maintenance", "not-processed", "basiq", "retry", CAUTION],
  ["connector-error", "not-processed", "basiq", "retry", CAUTION],
  ["institution-not-available", "not-processed", "basiq", "retry", CAUTION],
  ["job-timed-out", "not-processed", "basiq", "retry", CAUTION],
  ["institution-not-found", "bank-not-supported", "support", "contact-support", CRITICAL],
  ["institution-disabled", "bank-not-supported", "support", "contact-support", CRITICAL],
  ["invalid-connection", "unknown", "support", "contact-support", CRITICAL],
  ["unknown-error", "unknown", "support", "contact-support", CRITICAL],
  ["a-code-of-next-year", "unknown", "support", "contact-support", CRITICAL],
];

/** The table of basiq-api.md, Errors, row by row, for every code in it. */
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
  // Not in the table, but their names say what they mean.
  ["invalid-connection", "connection-ended", "person", "update-credentials", CAUTION],
  ["too-many-requests", "too-many-requests", "person", "retry-later", CAUTION],
  ["institution-not-found", "bank-not-supported", "support", "contact-support", CRITICAL],
  ["institution-disabled", "bank-not-supported", "support", "contact-support", CRITICAL],
  ["institution-not-supported", "bank-not-supported", "support", "contact-support", CRITICAL],
  // The person: another file, or the right bank for it.
  ...FILES,
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

describe("guidance: a failed step", () => {
  it.each([...BANK, ...OTHERS])("with %j is %s: %s, %s, %s", (code, ...expected) => {
    expect(summaryOf(failure(code))).toEqual(expected);
  });

  it("has the same guidance for a code, whichever step it is", () => {
    for (const [code, reason, ...expected] of [...BANK, ...OTHERS])
      for (const step of STEPS) {
        const [given, ...rest] = summaryOf({ ...failure(code), step });
        expect([code, step, ...rest]).toEqual([code, step, ...expected]);
        const isAnswer = code === "invalid-credentials" && step === "mfa-challenge";
        expect(given).toBe(isAnswer ? "answer-refused" : reason);
      }
  });

  it("has the same guidance whatever the bank's status, if the bank can't fix it", () => {
    for (const [code, ...expected] of OTHERS)
      for (const connectorStatus of STATUSES)
        expect([code, connectorStatus, ...summaryOf(failure(code), { connectorStatus })]).toEqual([
          code,
          connectorStatus,
          ...expected,
        ]);
  });
});

describe("guidance: a failure of the bank", () => {
  it.each(STATUSES.map((status) => [status]))("while it is %s", (connectorStatus) => {
    const outage = connectorStatus === "major-outage";
    const expected = outage
      ? ["bank-outage", "institution", "wait", CAUTION]
      : ["bank-unavailable", "institution", "retry-later", CAUTION];
    for (const [code] of BANK)
      for (const step of STEPS)
        expect(summaryOf({ ...failure(code), step }, { connectorStatus })).toEqual(expected);
  });
});

describe("guidance: an update while the bank is unavailable", () => {
  it("is retried by Basiq, whatever the connector's status", () => {
    for (const connectorStatus of STATUSES)
      expect(
        summaryOf(failure("service-unavailable"), { kind: "update", connectorStatus }),
      ).toEqual(["retried-by-basiq", "basiq", "wait", CAUTION]);
  });

  it.each([...BANK.slice(1), ...OTHERS])(
    "with %j is none: only service-unavailable is queued",
    (code, ...expected) => {
      expect(summaryOf(failure(code), { kind: "update" })).toEqual(expected);
    },
  );

  it("is the only kind that Basiq retries, unlike a connect or a refresh", () => {
    for (const kind of ["connect", "refresh"] as const)
      expect(summaryOf(failure("service-unavailable"), { kind })[0]).toBe("bank-unavailable");
  });
});

describe("guidance: a job that timed out", () => {
  it.each(STEPS.map((step) => [step]))("at the step %s can be retried", (step) => {
    const reason = step === "mfa-challenge" ? "challenge-ran-out" : "took-too-long";
    for (const connectorStatus of STATUSES)
      expect(summaryOf({ ...failure("job-timed-out"), step }, { connectorStatus })).toEqual([
        reason,
        "person",
        "retry",
        CAUTION,
      ]);
  });
});

describe("guidance: refused credentials", () => {
  it.each([
    ["Account is locked", "account-locked", "person", "open-bank", CAUTION],
    ["Your account has been LOCKED out", "account-locked", "person", "open-bank", CAUTION],
    ["The clock is wrong", "wrong-credentials", "person", "update-credentials", CAUTION],
    ["MFA is not supported", "mfa-not-supported", "support", "contact-support", CRITICAL],
    ["Two-factor is unsupported", "mfa-not-supported", "support", "contact-support", CRITICAL],
    ["The MFA code is wrong", "wrong-credentials", "person", "update-credentials", CAUTION],
    ["", "wrong-credentials", "person", "update-credentials", CAUTION],
    [undefined, "wrong-credentials", "person", "update-credentials", CAUTION],
  ])("with the bank's words %j are %s: %s, %s, %s", (detail, ...expected) => {
    expect(summaryOf(failure("invalid-credentials", detail))).toEqual(expected);
  });

  it.each(STATUSES.map((status) => [status]))(
    "stay the person's to cure while it is %s",
    (connectorStatus) => {
      // An outage says nothing of the lock: it is unlocked at the bank, and a refresh waits (`canRefresh`).
      for (const locked of [
        failure("locked-account"),
        failure("invalid-credentials", "Account is locked"),
      ])
        expect(summaryOf(locked, { connectorStatus })).toEqual([
          "account-locked",
          "person",
          "open-bank",
          CAUTION,
        ]);
    },
  );

  it.each([
    ["openbanking", "reauthorise"],
    ["web", "update-credentials"],
    ["other", "update-credentials"],
    [undefined, "update-credentials"],
  ] as const)("of a connection whose method is %s are cured by %s", (method, type) => {
    expect(guidance(failure("invalid-credentials"), { method }).action).toEqual({ type });
  });
});

describe.each(["upload", "report"] as const)("guidance: a failed job of kind %s", (kind) => {
  it.each([...FILES, ...WITHOUT_BANK])("with %j is %s: %s, %s, %s", (code, ...expected) => {
    expect(summaryOf(failure(code), { kind })).toEqual(expected);
  });

  it("is no bank's: whatever its status and however often it failed", () => {
    for (const [code, ...expected] of WITHOUT_BANK)
      for (const connectorStatus of STATUSES)
        expect(summaryOf(failure(code), { kind, connectorStatus, attempts: 3 })).toEqual(expected);
  });
});
