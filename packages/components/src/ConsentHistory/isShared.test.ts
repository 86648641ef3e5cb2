import { describe, expect, it } from "vitest";
import { canEnd } from "../ConsentCard/canEnd.js";
import { connectionState } from "../testing/connections.js";
import { isShared } from "./isShared.js";

describe("isShared", () => {
  it.each(["web", "openbanking"] as const)("is what a bank sends: %s", (method) => {
    expect(isShared(connectionState({ method }))).toBe(true);
  });

  it.each(["pdf", "csv"] as const)(
    "isn’t an uploaded statement, which the end of the consent removes all the same: %s",
    (method) => {
      const statement = connectionState({ method });
      expect([isShared(statement), canEnd(statement)]).toEqual([false, true]);
    },
  );

  it("isn’t what was never finished or is over", () => {
    expect(isShared(connectionState({ status: "deleted" }))).toBe(false);
  });
});
