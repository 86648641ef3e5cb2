import { RETRY_AFTER_MS } from "@basiq-kit/schema";
import { describe, expect, it } from "vitest";
import { BasiqError, type BasiqErrorCode } from "../errors/BasiqError.js";
import { guidance } from "./guidance.js";
import { nextTry, type NextTry } from "./nextTry.js";

const AT = 1_000_000;

/** What is due once nothing asks to wait any more. */
const DUE: Readonly<Record<BasiqErrorCode, Exclude<NextTry["type"], "later">>> = {
  network: "now",
  timeout: "now",
  unavailable: "now",
  "rate-limited": "now",
  "malformed-answer": "now",
  "token-endpoint-failed": "now",
  "headers-failed": "now",
  rejected: "now",
  "storage-blocked": "now",
  "before-redirect-failed": "now",
  "not-signed-in": "sign-in",
  "not-found": "never",
  "no-active-consent": "never",
  "person-changed": "never",
  "token-refused": "never",
  "server-token-in-browser": "never",
  "scope-too-small": "never",
  "server-required": "never",
  "foreign-challenge-link": "never",
  "invalid-argument": "never",
};

const codes = Object.keys(DUE).filter((code): code is BasiqErrorCode => code in DUE);

describe("nextTry: an error", () => {
  it.each(codes)("is one thing at a time, before, at and after its time: %s", (code) => {
    const due = { type: DUE[code] };
    const timed = new BasiqError(code, { retryAt: AT });
    const wait = due.type === "now" ? { type: "later", retryAt: AT } : due;
    expect(nextTry(timed, AT - 1)).toEqual(wait);
    expect(nextTry(timed, AT)).toEqual(due);
    expect(nextTry(timed, AT + 1)).toEqual(due);
    expect(nextTry(new BasiqError(code), AT)).toEqual(due);
  });
});

/** Every reason for a failure, by a code that leads to it. */
const FAILURES = [
  ["invalid-credentials", "update-credentials"],
  ["locked-account", "open-bank"],
  ["multifactor-required", "contact-support"],
  ["user-action-required", "open-bank"],
  ["access_denied", "retry"],
  ["service-unavailable", "retry-later"],
  ["job-timed-out", "retry"],
  ["consent-expired", "give-consent"],
  ["invalid-connection", "update-credentials"],
  ["institution-disabled", "contact-support"],
  ["empty-file", "choose-file"],
  ["too-many-requests", "retry-later"],
  ["forbidden-access", "none"],
  ["a-code-of-next-year", "contact-support"],
] as const;

/** Those that a code alone doesn’t lead to. */
const IN_CONTEXT = [
  ["bank-outage", failed("service-unavailable"), { connectorStatus: "major-outage" }, "wait"],
  ["retried-by-basiq", failed("service-unavailable"), { kind: "update" }, "wait"],
  ["challenge-ran-out", failed("job-timed-out", "mfa-challenge"), {}, "retry"],
  [
    "mfa-not-supported",
    failed("invalid-credentials", undefined, "MFA is not supported"),
    {},
    "contact-support",
  ],
  [
    "account-locked",
    failed("invalid-credentials", undefined, "Account is locked"),
    {},
    "open-bank",
  ],
] as const;

function failed(code: string, step?: string, detail?: string) {
  return { code, title: undefined, detail, step };
}

describe("guidance: a failed job", () => {
  it.each(FAILURES)(
    "waits from when it failed, and may then be tried again: %s, %s",
    (code, type) => {
      const failure = { code, title: undefined, detail: undefined, step: undefined };
      const over = AT + RETRY_AFTER_MS;
      const at = (now: number) => guidance(failure, { failedAt: AT, now }).action;
      const waits = type === "retry-later";
      const due = { type: waits ? "retry" : type };
      expect(at(AT)).toEqual(waits ? { type, retryAt: over } : due);
      expect(at(over - 1)).toEqual(waits ? { type, retryAt: over } : due);
      expect(at(over)).toEqual(due);
      expect(at(over + 3 * 24 * 60 * 60_000)).toEqual(due);
    },
  );

  it.each(IN_CONTEXT)(
    "has one action at every time where its code alone doesn’t say: %s",
    (reason, failure, context, type) => {
      for (const now of [AT, AT + RETRY_AFTER_MS, AT + 3 * 24 * 60 * 60_000])
        expect(guidance(failure, { ...context, failedAt: AT, now })).toMatchObject({
          reason,
          action: { type },
        });
    },
  );

  it("waits no longer than its pause, whatever a wrong clock says", () => {
    const failure = {
      code: "service-unavailable",
      title: undefined,
      detail: undefined,
      step: undefined,
    };
    const ahead = guidance(failure, { failedAt: AT + RETRY_AFTER_MS, now: AT });
    expect(ahead.action).toEqual({ type: "retry" });
  });
});
