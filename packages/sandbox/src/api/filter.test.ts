import { describe, expect, it } from "vitest";
import { readFilter, type FilterFields } from "./filter.js";

interface Item {
  name: string;
  date: string;
  size: string | null;
  tags: readonly string[];
}

const fields: FilterFields<Item> = {
  "item.name": ({ name }) => name,
  "item.date": ({ date }) => date,
  size: ({ size }) => size,
  tags: ({ tags }) => tags,
};
const items: Item[] = [
  { name: "a", date: "2024-01-01", size: "9", tags: ["x", "y"] },
  { name: "b, c", date: "2024-02-01", size: "10", tags: ["y"] },
  { name: "(d)", date: "2024-03-01", size: null, tags: [] },
];
const names = (filter: string | undefined) =>
  items.filter(readFilter(filter, fields)).map(({ name }) => name);

describe("a filter", () => {
  it.each([
    [undefined, ["a", "b, c", "(d)"]],
    ["item.name.eq('a')", ["a"]],
    ["item.name.eq('b, c')", ["b, c"]],
    ["item.name.eq('(d)')", ["(d)"]],
    ["item.name.ne('a')", ["b, c", "(d)"]],
    ["item.name.in('a','(d)')", ["a", "(d)"]],
    ["item.date.bt('2024-01-01','2024-02-01')", ["a", "b, c"]],
    ["item.date.gt('2024-02-01')", ["(d)"]],
    ["item.date.gteq('2024-02-01')", ["b, c", "(d)"]],
    ["item.date.lt('2024-02-01')", ["a"]],
    ["item.date.lteq('2024-02-01')", ["a", "b, c"]],
    ["size.gt('9')", ["b, c"]],
    ["tags.eq('x')", ["a"]],
    ["tags.in('x','y')", ["a", "b, c"]],
    ["tags.ne('x')", ["b, c", "(d)"]],
    ["size.ne('9')", ["b, c", "(d)"]],
    ["item.date.gt('2024-01-01'),item.name.ne('(d)')", ["b, c"]],
    ["item.date.gt('2024-01-01'), item.name.ne('(d)')", ["b, c"]],
  ])("%s finds %j", (filter, found) => {
    expect(names(filter)).toEqual(found);
  });
});

describe("a filter that can't be read is a 400", () => {
  it.each([
    "",
    "x",
    "item.name",
    "item.name.eq",
    "item.name.eq()",
    "item.name.eq('')",
    "item.name.eq(a)",
    'item.name.eq("a")',
    "item.name.eq('a'",
    "item.name.eq('a','b')",
    "item.date.bt('2024-01-01')",
    "item.name.like('a')",
    "item.colour.eq('a')",
    "constructor.eq('a')",
    "item.name.constructor('a')",
    "item.name.eq('a'),",
    "item.name.eq('a')item.name.eq('a')",
    ",item.name.eq('a')",
    "item.name.eq('a');drop",
  ])("%s", (filter) => {
    expect(() => names(filter)).toThrow(
      expect.objectContaining({
        status: 400,
        entry: {
          code: "parameter-not-valid",
          title: "Parameter value is not valid",
          detail: "The provided filter parameter is in invalid format or unsupported",
          source: { parameter: "filter" },
        },
      }),
    );
  });
});
