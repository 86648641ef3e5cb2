import { guidance } from "@basiq-kit/hooks/core";
import { describe, expect, it } from "vitest";
import { CODES, FILE_CODES } from "../testing/failureCodes.js";
import { ar } from "../languages/ar.js";
import { enAU } from "../languages/enAU.js";
import { zhHans } from "../languages/zhHans.js";
import { failureCopyOf } from "./failureWords.js";

/** What the sentence of each action says, and no other's does. */
const SAYS = {
  "update-credentials": /^(Update them|Sign in to it again)/,
  reauthorise: /^Approve sharing/,
  "open-bank": /then come back here\.$/,
  retry: /(?<!we’ll )try again/i,
  "retry-later": /(?<!we’ll )try again/i,
  "give-consent": /^Give consent again/,
  "contact-support": /^Contact support/,
  "choose-file": /^(Download|Upload)/,
  "choose-bank": /choose that bank/,
  wait: /There’s nothing you need to do|We’ll keep trying/,
} as const;

const cases = [...CODES, ...FILE_CODES].flatMap((code) =>
  ([1, 2, 3] as const).flatMap((attempts) =>
    (["web", "openbanking"] as const).flatMap((method) =>
      (["operational", "major-outage"] as const).map(
        (connectorStatus) => [code, attempts, method, connectorStatus] as const,
      ),
    ),
  ),
);

const given = (code: string, options: Parameters<typeof guidance>[1]) =>
  guidance({ code, title: undefined, detail: undefined, step: "verify-credentials" }, options);

describe("failureCopyOf: every reason and action that guidance can give", () => {
  it.each(cases)("%s, attempt %i, %s, %s", (code, attempts, method, connectorStatus) => {
    const now = Date.parse("2027-03-14T00:00:00Z");
    for (const failedAt of [now, now - 3_600_000]) {
      const advice = given(code, { attempts, method, connectorStatus, failedAt, now });
      const { next } = failureCopyOf(advice, enAU.failure);
      const { type } = advice.action;
      const says = Object.entries(SAYS).flatMap(([action, words]) =>
        words.test(next("Hooli")) ? [action] : [],
      );
      // A pause is over at some point, so both have the same sentence.
      const own = type === "retry" || type === "retry-later" ? ["retry", "retry-later"] : [type];
      expect(says).toEqual(type === "none" ? [] : own);
    }
  });

  it.each([[enAU], [zhHans], [ar]])("asks for support after three failures, in $locale", (copy) => {
    for (const code of ["service-unavailable", "too-many-requests"]) {
      const { what, next } = failureCopyOf(given(code, { attempts: 3 }), copy.failure);
      const { reason } = given(code, {});
      expect(what("Hooli")).toBe(copy.failure[reason].what("Hooli"));
      expect(next("Hooli")).toBe(copy.failure.unknown.next("Hooli"));
    }
  });

  it("says to wait during an outage, whatever the job failed of", () => {
    const late = { ...given("job-timed-out", {}), action: { type: "wait" } } as const;
    const { what, next } = failureCopyOf(late, enAU.failure);
    expect(what("Hooli")).toBe(enAU.failure["took-too-long"].what("Hooli"));
    expect(next("Hooli")).toBe(enAU.failure["bank-outage"].next("Hooli"));
  });
});
