import { describe, expect, it } from "vitest";
import { testTitles } from "./testTitles.js";

describe("testTitles", () => {
  it.each([
    'it("adds", () => {});',
    'test("adds", () => {});',
    'it(\n  "adds",\n  () => {},\n);',
    'describe("adds", () => {});',
    'it.each([1, 2])("adds", () => {});',
    'it.each`a\n${1}`("adds", () => {});',
    'describe.concurrent("sums", () => { it.for([1])("adds", () => {}); });',
    'it.skip("adds", () => {}); it("adds", () => {});',
  ])("has a title that a test or a group has: %s", (code) => {
    expect(testTitles(code).get("adds")).toBe("runs");
  });

  it.each([
    '// it("adds", () => {});',
    '/* it("adds", () => {}); */',
    'const title = "adds";',
    "it(\"says it('adds')\", () => {});",
    'it("adds two", () => {});',
    'it("sums", () => { expect("adds"); });',
    'it.each(["adds"])("sums", () => {});',
    'page.it("adds", () => {});',
  ])("has none that stands anywhere else: %s", (code) => {
    expect(testTitles(code).get("adds")).toBeUndefined();
  });

  it.each([
    'it.skip("adds", () => {});',
    'it.todo("adds");',
    'it.skip.each([1])("adds", () => {});',
    'it.runIf(process.env.CI)("adds", () => {});',
    'describe.skip("sums", () => { it("adds", () => {}); });',
    'it.skipIf(true)("adds", () => {});',
  ])("says that a test is skipped: %s", (code) => {
    expect(testTitles(code).get("adds")).toBe("skipped");
  });
});
