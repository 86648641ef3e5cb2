import type * as z from "zod/mini";
import { type Drift, jsonType } from "./drift.js";

/** The result of a read: the documented value and what had to be left out, or why there is no value. */
export type Reading<Value> =
  | {
      readonly ok: true;
      readonly value: Value;
      readonly drifts: readonly Omit<Drift, "resource">[];
    }
  | { readonly ok: false; readonly path: string; readonly expected: string };

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

// A wrong field costs one pass, and one more for each level that requires it.
const MAX_PASSES = 16;

// The message wherever a schema has none of its own: an app may configure zod with messages that quote the
// value.
const NO_WORDS = "";

/**
 * Reads a value by its documented schema, and takes out what isn't as documented instead of refusing it: zod's
 * issues name it, and the rest is read again. Where the schema requires what was taken out, the object that
 * holds it is taken out too, up to the value itself, which is then refused.
 *
 * `null` isn't drift: Basiq's documents use `null` and a missing field for the same thing.
 */
export function readTolerantly<Value>(
  documented: z.ZodMiniType<Value>,
  value: unknown,
): Reading<Value> {
  const drifts: Omit<Drift, "resource">[] = [];
  // Why something required is missing: the issue for which it was taken out.
  const causes = new Map<string, Issue>();
  const copies = new WeakSet<object>();
  let rest = value;
  for (let pass = 0; pass < MAX_PASSES; pass += 1) {
    const result = documented.safeParse(rest, { error: () => NO_WORDS });
    if (result.success) return { ok: true, value: result.data, drifts };
    const { issues } = result.error;
    // A value whose `type` is another resource is refused for that, whatever else is wrong with it.
    const ofAnotherType = issues.find(({ path }) => pathText(path) === "type");
    if (ofAnotherType) return { ok: false, ...refusal(ofAnotherType) };
    const seen = new Set<string>();
    for (const issue of issues) {
      const place = pathText(issue.path);
      // One wrong value may break several rules.
      if (seen.has(place)) continue;
      seen.add(place);
      const cause = causes.get(place) ?? issue;
      const wrong = valueAt(rest, issue.path);
      const present = wrong !== undefined;
      const out = present ? issue.path : issue.path.slice(0, -1);
      if (out.length === 0) return { ok: false, ...refusal(cause) };
      // Only the first fault differs from the documents; the others follow from it.
      if (cause === issue && present && wrong !== null) drifts.push(driftOf(issue, wrong));
      causes.set(pathText(out), cause);
      rest = without(rest, out, copies);
    }
  }
  return { ok: false, path: "", expected: "what its documents say" };
}

function valueAt(value: unknown, path: Path): unknown {
  let at = value;
  for (const key of path) at = isHolder(at) ? Reflect.get(at, key) : undefined;
  return at;
}

/**
 * The value without what stands at a path. An entry of a list leaves a gap, so that the others keep their
 * places. The caller's value stays as it is: each holder is copied once.
 */
function without(value: unknown, [key, ...deeper]: Path, copies: WeakSet<object>): unknown {
  if (!isHolder(value) || key === undefined) return value;
  const copy = copies.has(value) ? value : Array.isArray(value) ? [...value] : { ...value };
  copies.add(copy);
  if (deeper.length > 0) Reflect.set(copy, key, without(Reflect.get(copy, key), deeper, copies));
  else if (Array.isArray(copy)) copy[Number(key)] = undefined;
  else Reflect.deleteProperty(copy, key);
  return copy;
}

function isHolder(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** As in `data[3].steps[1]`. */
function pathText(path: Path, entry = (index: number) => `[${index}]`): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return text + entry(key);
    return text ? `${text}.${String(key)}` : String(key);
  }, "");
}

function driftOf(issue: Issue, wrong: unknown): Omit<Drift, "resource"> {
  return {
    path: pathText(issue.path, () => "[]"),
    expected: expectedType(issue),
    received: jsonType(wrong),
  };
}

/** What the documents have in this place, as a type or as words. */
function expectedType(issue: Issue): string {
  if (issue.code === "invalid_type") return issue.expected === "array" ? "list" : issue.expected;
  if (issue.code === "invalid_value")
    return issue.values.map((word) => JSON.stringify(word)).join(" | ");
  if (issue.code === "invalid_union")
    return [...new Set(issue.errors.flat().map(expectedType))].join(" | ");
  if (issue.code === "too_small") return `${issue.origin} that isn't empty`;
  if (issue.code === "invalid_format") return "number";
  return issue.message;
}

const IN_WORDS: Readonly<Record<string, string>> = {
  object: "an object",
  list: "a list",
  string: "text",
  number: "a number",
  boolean: "true or false",
};

function refusal(issue: Issue): { path: string; expected: string } {
  const type = expectedType(issue);
  const expected = issue.message === NO_WORDS ? (IN_WORDS[type] ?? type) : issue.message;
  return { path: pathText(issue.path), expected };
}
