import { describe, expect, it } from "vitest";
import { failureReason } from "./failureReason.js";

const UPLOADS =
  "missing-required-field missing-required-field-value invalid-field-value invalid-csv-row " +
  "row-count-exceeded account-data-differs empty-file bank-statement-invalid " +
  "bank-statement-new-product bank-statement-parsing-error bank-statement-not-supported " +
  "txn-after-last-updated-date";

describe("failureReason", () => {
  it.each(UPLOADS.split(" "))("knows %s as a file that the person can replace", (code) => {
    expect(failureReason({ code })).toBe("file-rejected");
  });

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
