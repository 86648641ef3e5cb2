import { parameterNotValid, type ApiError } from "./apiError.js";

/**
 * The properties that a collection can be filtered by. Each returns its value of an item: null for none, a list for
 * several.
 */
export type FilterFields<Item> = Readonly<Record<string, (item: Item) => FilterValue>>;

type FilterValue = string | null | readonly string[];

type Test = (value: string | null, operands: readonly string[]) => boolean;

/** The number of values each condition takes (Basiq's "Collections & Filters"; `in` as its connectors page uses it). */
const conditions: Readonly<Record<string, { takes: readonly [number, number]; test: Test }>> = {
  eq: one((value, operand) => value === operand),
  ne: { takes: [1, 1], test: (value, [operand]) => value !== operand },
  in: { takes: [1, 100], test: (value, operands) => value !== null && operands.includes(value) },
  // Both ends are included.
  bt: {
    takes: [2, 2],
    test: (value, [from = "", to = ""]) =>
      value !== null && compare(value, from) >= 0 && compare(value, to) <= 0,
  },
  gt: one((value, operand) => compare(value, operand) > 0),
  gteq: one((value, operand) => compare(value, operand) >= 0),
  lt: one((value, operand) => compare(value, operand) < 0),
  lteq: one((value, operand) => compare(value, operand) <= 0),
};

const TERM = /([A-Za-z.]+)\.([a-z]+)\(\s*('[^']+'(?:\s*,\s*'[^']+')*)\s*\)(,\s*(?=\S)|$)/y;

/**
 * Reads `property.condition('value')`; several are separated by commas and must all hold. Throws Basiq's 400 for
 * another form, an unknown property or condition, or a wrong number of values.
 */
export function readFilter<Item>(
  text: string | undefined,
  fields: FilterFields<Item>,
): (item: Item) => boolean {
  if (text === undefined) return () => true;
  const terms: ((item: Item) => boolean)[] = [];
  let at = 0;
  do {
    TERM.lastIndex = at;
    const match = TERM.exec(text);
    if (!match) throw invalidFilter();
    const [whole, property = "", condition = "", values = ""] = match;
    terms.push(readTerm(fields, property, condition, values));
    at += whole.length;
  } while (at < text.length);
  return (item) => terms.every((term) => term(item));
}

/** Basiq's own words. */
export function invalidFilter(): ApiError {
  return parameterNotValid(
    "filter",
    "The provided filter parameter is in invalid format or unsupported",
  );
}

function readTerm<Item>(
  fields: FilterFields<Item>,
  property: string,
  condition: string,
  values: string,
): (item: Item) => boolean {
  const read = Object.hasOwn(fields, property) ? fields[property] : undefined;
  const found = Object.hasOwn(conditions, condition) ? conditions[condition] : undefined;
  if (!read || !found) throw invalidFilter();
  const operands = [...values.matchAll(/'([^']+)'/g)].map(([, operand = ""]) => operand);
  const [least, most] = found.takes;
  if (operands.length < least || operands.length > most) throw invalidFilter();
  return (item) => {
    const value = read(item);
    if (value === null || typeof value === "string") return found.test(value, operands);
    // One of several values must match, but "ne" must be true of all of them.
    const passes = (single: string) => found.test(single, operands);
    return condition === "ne" ? value.every(passes) : value.some(passes);
  };
}

function one(test: (value: string, operand: string) => boolean) {
  return {
    takes: [1, 1] as const,
    test: (value: string | null, [operand = ""]: readonly string[]) =>
      value !== null && test(value, operand),
  };
}

/** Compares numbers by size, and anything else, such as dates, alphabetically. */
function compare(a: string, b: string): number {
  const [x, y] = [Number(a), Number(b)];
  if (a !== "" && b !== "" && !Number.isNaN(x) && !Number.isNaN(y)) return x - y;
  return a < b ? -1 : Number(a > b);
}
