import { describe, expectTypeOf, it } from "vitest";
import type { ConsentCardProps } from "./ConsentCard.js";
import type { ConsentTerms } from "./consentTerms.js";

// The compiler holds these (`npm run typecheck`); nothing runs them.

type RequiredOf<Props> = {
  [Key in keyof Props]-?: object extends Pick<Props, Key> ? never : Key;
}[keyof Props];

describe("ConsentCard", () => {
  it("doesn’t compile without what only the app can say", () => {
    expectTypeOf<RequiredOf<ConsentCardProps>>().toEqualTypeOf<RequiredOf<ConsentTerms>>();
    expectTypeOf<RequiredOf<ConsentTerms>>().toEqualTypeOf<
      "appName" | "legalEntity" | "accreditedParty" | "policyUrl" | "contact" | "afterWithdrawal"
    >();
    expectTypeOf<undefined>().not.toExtend<ConsentTerms["afterWithdrawal"]>();
  });
});
