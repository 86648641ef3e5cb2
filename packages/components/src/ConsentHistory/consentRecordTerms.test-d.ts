import { describe, expectTypeOf, it } from "vitest";
import type { ConsentHistoryProps } from "./ConsentHistory.js";

// The compiler holds these (`npm run typecheck`); nothing runs them.

type Points =
  | "serviceLoss"
  | "howOften"
  | "redundantData"
  | "records"
  | "complaints"
  | "accreditedFor";
type Without<Point extends Points> = Omit<ConsentHistoryProps, Point>;

describe("ConsentHistory doesn’t compile", () => {
  it("where the app forgets a point of the receipt that only it knows", () => {
    expectTypeOf<Without<"serviceLoss">>().not.toExtend<ConsentHistoryProps>();
    expectTypeOf<Without<"howOften">>().not.toExtend<ConsentHistoryProps>();
    expectTypeOf<Without<"redundantData">>().not.toExtend<ConsentHistoryProps>();
    expectTypeOf<Without<"records">>().not.toExtend<ConsentHistoryProps>();
    expectTypeOf<Without<"complaints">>().not.toExtend<ConsentHistoryProps>();
    expectTypeOf<Without<"accreditedFor">>().not.toExtend<ConsentHistoryProps>();
  });

  it("and does where the app leaves one out on purpose", () => {
    const left = { howOften: undefined, complaints: undefined };
    expectTypeOf<
      Without<"howOften" | "complaints"> & typeof left
    >().toExtend<ConsentHistoryProps>();
  });
});
