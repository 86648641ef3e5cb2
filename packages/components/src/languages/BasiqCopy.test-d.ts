import { describe, expectTypeOf, it } from "vitest";
import type { BasiqCopy } from "./BasiqCopy.js";

// The compiler holds these (`npm run typecheck`); nothing runs them.

type Without<Part extends keyof BasiqCopy, Key extends keyof BasiqCopy[Part]> = {
  readonly [Name in keyof BasiqCopy]: Name extends Part
    ? Omit<BasiqCopy[Part], Key>
    : BasiqCopy[Name];
};

describe("BasiqCopy: a language doesn’t compile", () => {
  it("without a section", () => {
    expectTypeOf<Omit<BasiqCopy, "support">>().not.toExtend<BasiqCopy>();
  });

  it("without a sentence of a section", () => {
    expectTypeOf<Without<"reachability", never>>().toExtend<BasiqCopy>();
    expectTypeOf<Without<"reachability", "retrying">>().not.toExtend<BasiqCopy>();
  });

  it("without words for a reason of a failure", () => {
    expectTypeOf<Without<"failure", never>>().toExtend<BasiqCopy>();
    expectTypeOf<Without<"failure", "unknown">>().not.toExtend<BasiqCopy>();
  });
});
