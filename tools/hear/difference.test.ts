import { expect, it } from "vitest";
import { difference } from "./difference.js";

it("is empty between two texts that are the same", () => {
  expect(difference("one\ntwo\n", "one\ntwo\n")).toEqual([]);
});

it("shows what went, what came, and the lines around them", () => {
  const before = "a\nb\nc\nd\ne\nf\n";
  const after = "a\nb\nc\nD\ne\nf\n";
  expect(difference(before, after)).toEqual(["  b", "  c", "- d", "+ D", "  e", "  f"]);
});

it("leaves out what lies between two changes far from each other", () => {
  expect(difference("a\n1\n2\n3\n4\n5\n6\nz", "A\n1\n2\n3\n4\n5\n6\nZ")).toEqual([
    "- a",
    "+ A",
    "  1",
    "  2",
    "  5",
    "  6",
    "- z",
    "+ Z",
  ]);
});

it("knows a line that was added among the same ones", () => {
  expect(difference("a\nb", "a\na\nb")).toEqual(["  a", "+ a", "  b"]);
});

it("knows a line that is gone at the end", () => {
  expect(difference("a\nb", "a")).toEqual(["  a", "- b"]);
});
