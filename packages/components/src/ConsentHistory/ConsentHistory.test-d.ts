import { describe, expectTypeOf, it } from "vitest";
import type { ConsentHistoryProps } from "./ConsentHistory.js";
import type { ConsentHistoryViewProps } from "./ConsentHistoryView.js";
import type { ConsentRecordTerms } from "./consentRecordTerms.js";

// The compiler holds these (`npm run typecheck`); nothing runs them.

type RequiredOf<Props> = {
  [Key in keyof Props]-?: object extends Pick<Props, Key> ? never : Key;
}[keyof Props];

describe("ConsentHistory", () => {
  it("doesn’t compile without what only the app can say, which a receipt quotes", () => {
    type Own = RequiredOf<ConsentRecordTerms>;
    expectTypeOf<RequiredOf<ConsentHistoryProps>>().toEqualTypeOf<Own>();
    expectTypeOf<RequiredOf<ConsentHistoryViewProps>>().toEqualTypeOf<Own | "consents">();
    expectTypeOf<undefined>().not.toExtend<ConsentHistoryProps["afterWithdrawal"]>();
  });
});
