import { describe, expect, it } from "vitest";
import { unproven } from "./unproven.js";

const CODE = "[unproven](../tools/docs/unproven.ts)";
const HERE = "../tools/docs/unproven.test.ts";

/** What is said of a page with this row. */
const saidOf = (kit: string, code: string, tests: string) =>
  unproven(new Map([["docs/basiqs-advice.md", `| Advice | ${kit} | ${code} | ${tests} |`]]));

describe("unproven", () => {
  it("has nothing to say of a row whose test runs", () => {
    const title = "has nothing to say of a row whose test runs";
    expect(saidOf("The kit does it", CODE, `[${title}](${HERE})`)).toEqual([]);
  });

  it("takes no comment for a test", () => {
    // is only a comment
    const said = saidOf("The kit does it", CODE, `[is only a comment](${HERE})`);
    expect(said).toEqual([
      `docs/basiqs-advice.md, “Advice”: ${HERE} has no test “is only a comment”`,
    ]);
  });

  it.each([
    ["no code is named", "", `[unproven](${HERE})`],
    ["no test is named", CODE, ""],
    ["../gone.test.ts has no test “unproven”", CODE, "[unproven](../gone.test.ts)"],
  ])("says what is missing: %s", (what, code, tests) => {
    expect(saidOf("The kit does it", code, tests)).toEqual([
      `docs/basiqs-advice.md, “Advice”: ${what}`,
    ]);
  });

  it("asks for no test of what is for the team", () => {
    expect(saidOf("For your team: in the dashboard", "", "")).toEqual([]);
  });
});
