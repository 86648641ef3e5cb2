import { describe, expect, it } from "vitest";
import { failureReason, type FailureReason, isOfFile } from "./failureReason.js";

/** The codes of a job's result that only uploads have (Basiq's OpenAPI, JobsResult). */
const UPLOADS: Readonly<Record<string, FailureReason>> = {
  "missing-required-field": "file-has-errors",
  "missing-required-field-value": "file-has-errors",
  "invalid-field-value": "file-has-errors",
  "invalid-csv-row": "file-has-errors",
  "account-data-differs": "file-has-errors",
  "txn-after-last-updated-date": "file-has-errors",
  "row-count-exceeded": "file-too-long",
  "empty-file": "file-empty",
  "bank-statement-invalid": "file-rejected",
  "bank-statement-parsing-error": "file-rejected",
  "bank-statement-of-next-year": "file-rejected",
  "bank-statement-not-supported": "file-of-another-bank",
  "bank-statement-new-product": "file-not-supported",
};

describe("failureReason", () => {
  it.each(Object.entries(UPLOADS))("knows %s as %s, which only files have", (code, reason) => {
    expect(failureReason({ code })).toBe(reason);
    expect(isOfFile(reason)).toBe(true);
  });

  it.each(["user-action-required", "system-unavailable", "job-timed-out", "unknown-error"])(
    "knows that %s isn't of files alone",
    (code) => {
      expect(isOfFile(failureReason({ code }))).toBe(false);
    },
  );

  it.each([
    ["invalid-username-or-password", "wrong-credentials"],
    ["locked-account", "account-locked"],
    ["multi-factor-authentication", "mfa-not-supported"],
  ])("knows the subtype %s as the code, in the title and in the detail", (subtype, reason) => {
    expect(failureReason({ code: subtype })).toBe(reason);
    expect(failureReason({ code: "invalid-credentials", title: subtype })).toBe(reason);
    expect(failureReason({ code: "invalid-credentials", detail: subtype })).toBe(reason);
  });

  it.each(["Multi-factor authentication required", "Multi factor authentication", "MFA required"])(
    "knows the subtype in a sentence: %s",
    (title) => {
      expect(failureReason({ code: "invalid-credentials", title })).toBe("mfa-not-supported");
    },
  );

  it("reads Basiq's own sentence about wrong credentials as just that", () => {
    expect(
      failureReason({
        code: "invalid-credentials",
        title: "Cannot login to target institution, check credentials.",
        detail: "Cannot login to target institution using supplied credentials.",
      }),
    ).toBe("wrong-credentials");
  });

  it("knows from the step whether sign-in details were refused or an answer", () => {
    const code = "invalid-credentials";
    expect(failureReason({ code, step: "verify-credentials" })).toBe("wrong-credentials");
    expect(failureReason({ code })).toBe("wrong-credentials");
    expect(failureReason({ code, step: "mfa-challenge" })).toBe("answer-refused");
    expect(failureReason({ code, step: "mfa-challenge", detail: "Account is locked" })).toBe(
      "account-locked",
    );
  });

  it("knows from the step that timed out who was too slow", () => {
    const code = "job-timed-out";
    expect(failureReason({ code, step: "mfa-challenge" })).toBe("challenge-ran-out");
    expect(failureReason({ code, step: "retrieve-accounts" })).toBe("took-too-long");
  });

  it.each(["", "constructor", "a-code-of-next-year"])("calls %j unknown", (code) => {
    expect(failureReason({ code })).toBe("unknown");
  });
});
