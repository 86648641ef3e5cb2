import { describe, expect, it } from "vitest";
import { cureOf } from "./cure.js";

const SUPPORT = { who: "support", action: "contact-support" };

describe("cureOf", () => {
  it("names who can act and how", () => {
    expect(cureOf("account-locked")).toEqual({ who: "person", action: "open-bank" });
    expect(cureOf("bank-outage")).toEqual({ who: "institution", action: "wait" });
    expect(cureOf("app-misconfigured")).toEqual({ who: "developer", action: "none" });
  });

  it.each([
    [1, { who: "institution", action: "retry-later" }],
    [2, { who: "institution", action: "retry-later" }],
    [3, SUPPORT],
  ])("tries an unavailable bank again twice: after %i failures", (attempts, cure) => {
    expect(cureOf("bank-unavailable", attempts)).toEqual(cure);
  });

  it("counts no attempts where nothing is tried again", () => {
    expect(cureOf("wrong-credentials", 30)).toEqual({
      who: "person",
      action: "update-credentials",
    });
    expect(cureOf("bank-outage", 30)).toEqual({ who: "institution", action: "wait" });
  });
});
