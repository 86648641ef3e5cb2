import { describe, expect, it } from "vitest";
import { brokenLinks } from "./brokenLinks.mjs";
import { firstSentence } from "./docs.mjs";
import { anchors, optionsTable } from "./markdown.mjs";
import { referencePages } from "./referencePages.mjs";

describe("the reference", async () => {
  const { pages } = await referencePages();
  const page = pages.get("useJobProgress.md") ?? "";

  it("has a page for each hook, and an index that leads to it", () => {
    expect(pages.get("README.md")).toContain("](useJobProgress.md)");
    expect(pages.has("BasiqProvider.md")).toBe(true);
    expect(brokenLinks(pages)).toEqual([]);
  });

  it("tells options with their defaults", () => {
    expect(page).toMatch(/\| `jobId` \| `string` \| \*\*required\*\* \|/);
    expect(page).toMatch(/\| `stats` \| `StepDurations` \| unknown: .* \| The institution's usual/);
  });

  it("tells the result state by state, and once what most states hold", () => {
    expect(page).toContain("### `needs-mfa`");
    expect(page).toContain("In every state but `loading` and `error`:");
    expect(page.match(/\| `progressAt` \|/g)).toHaveLength(1);
  });

  it("prints what Basiq documents of each resource as JSON Schema", () => {
    const schema = pages.get("schema.md") ?? "";
    const [, json = ""] = /## jobSchema[^]*?```json\n([^]*?)```/.exec(schema) ?? [];
    expect(JSON.parse(json)).toMatchObject({
      type: "object",
      properties: { steps: { type: "array" } },
      required: ["type", "id", "steps"],
    });
  });

  it("shows how a class is used, not how it is built", () => {
    const types = pages.get("types.md") ?? "";
    expect(types).toContain(
      "constructor(code: BasiqErrorCode, details?: BasiqErrorDetails, sentence?);",
    );
    expect(types).not.toContain("super(");
  });
});

describe("brokenLinks", () => {
  it("finds pages and headings that aren't there", () => {
    const pages = new Map([
      ["a.md", "# One\n\n[b](b.md#two) [none](c.md) [gone](#three) [out](https://example.com)"],
      ["b.md", "## Two"],
    ]);
    expect(brokenLinks(pages)).toEqual([
      "a.md links to c.md, which isn't there",
      "a.md links to #three, which isn't there",
    ]);
  });
});

describe("markdown", () => {
  it("names the second heading of a name with a number, as GitHub does", () => {
    expect(anchors(["`mfaState`", "Two words", "MfaState"])).toEqual([
      "mfastate",
      "two-words",
      "mfastate-1",
    ]);
  });

  it("keeps a union's bars from ending a cell", () => {
    const member = {
      name: "at",
      type: "number | undefined",
      optional: true,
      text: "",
      byDefault: undefined,
      refs: [],
    };
    expect(optionsTable([member])).toContain("| `at` | `number \\| undefined` | none |  |");
  });

  it("takes a list's line from the first sentence", () => {
    expect(firstSentence("Sends it: once.\nMore.")).toBe("Sends it.");
    expect(firstSentence("Lives in\n`a.b`. More.")).toBe("Lives in\n`a.b`.");
  });
});
