import { describe, expectTypeOf, it } from "vitest";
import type { ConnectionCardProps } from "../ConnectionCard/ConnectionCard.js";
import type { ConnectionCardViewProps } from "../ConnectionCard/ConnectionCardView.js";
import type { ConnectionListProps } from "./ConnectionList.js";

// The compiler holds these (`npm run typecheck`); nothing runs them.

type RequiredOf<Props> = {
  [Key in keyof Props]-?: object extends Pick<Props, Key> ? never : Key;
}[keyof Props];

describe("what ends a connection", () => {
  it("doesn’t compile without what the app does with its own copy", () => {
    type Own = "appName" | "afterWithdrawal";
    expectTypeOf<RequiredOf<ConnectionListProps>>().toEqualTypeOf<Own>();
    expectTypeOf<RequiredOf<ConnectionCardProps>>().toEqualTypeOf<Own | "connection">();
    expectTypeOf<RequiredOf<ConnectionCardViewProps>>().toEqualTypeOf<Own | "connection">();
    expectTypeOf<undefined>().not.toExtend<ConnectionListProps["afterWithdrawal"]>();
  });
});
