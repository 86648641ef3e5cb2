import { describe, expectTypeOf, it } from "vitest";
import type { ConsentTerms } from "../ConsentCard/consentTerms.js";
import type { ConnectIntroProps } from "./ConnectIntro.js";
import type { ConnectIntroViewProps } from "./ConnectIntroView.js";

// The compiler holds these (`npm run typecheck`); nothing runs them.

type RequiredOf<Props> = {
  [Key in keyof Props]-?: object extends Pick<Props, Key> ? never : Key;
}[keyof Props];

describe("ConnectIntro", () => {
  it("doesn’t compile without what only the app can say, nor without what it asks for", () => {
    type Own = RequiredOf<ConsentTerms> | "policy";
    expectTypeOf<RequiredOf<ConnectIntroProps>>().toEqualTypeOf<Own>();
    expectTypeOf<RequiredOf<ConnectIntroViewProps>>().toEqualTypeOf<Own | "redirect">();
    expectTypeOf<undefined>().not.toExtend<ConnectIntroProps["afterWithdrawal"]>();
    expectTypeOf<undefined>().not.toExtend<ConnectIntroProps["policy"]>();
  });
});
