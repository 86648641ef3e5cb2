import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Drift, ParseOptions } from "./drift.js";
import * as schema from "./index.js";

const { SchemaError } = schema;
type Parse = (value: unknown, options?: ParseOptions) => object;
const parsers = Object.entries(schema).flatMap<[string, Parse]>(([name, value]) =>
  name.startsWith("parse") && typeof value === "function"
    ? // Any of the parsers, called as all of them are.
      [[name, (json: unknown, options) => Reflect.apply(value, undefined, [json, options])]]
    : [],
);

const SECRET = "s3cret";
/** Names the parsers look for, so that generated JSON reaches deep into them. */
const NAMES =
  "type id data links next steps result institution logo colors primary method status stats " +
  "averageDurationMs authorization purpose permissions information attributeList created lastUsed " +
  "eventTypeId eventId eventEntity entity eventType dataRef data connection source at access_token expires_in code input expiryMs __proto__ constructor";

const { json } = fc.letrec<{ json: unknown }>((tie) => ({
  json: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.oneof(fc.constantFrom(SECRET, "list", "mfa", "link", "", null), fc.jsonValue()),
    fc.array(tie("json"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...NAMES.split(" ")), tie("json"), { maxKeys: 8 }),
  ),
}));

/** Parsed JSON, so that `__proto__` is a field like any other. */
const wire = json.map((value): unknown => JSON.parse(JSON.stringify(value)));

/** The outcome: "a value", or the words of a `SchemaError`; anything else that is thrown passes through. */
function outcome(parse: Parse, value: unknown, onDrift?: (drift: Drift) => void): string {
  try {
    return typeof parse(value, { onDrift }) === "object" ? "a value" : "no value";
  } catch (error) {
    if (error instanceof SchemaError) return error.message;
    throw error;
  }
}

describe.each(parsers)("%s", (_, parse) => {
  it("returns a value or throws a SchemaError whatever JSON arrives, and never quotes or changes it", () => {
    fc.assert(
      fc.property(wire, (value) => {
        const before = JSON.stringify(value);
        const drifts: Drift[] = [];
        const words = outcome(parse, value, (drift) => drifts.push(drift));
        expect(JSON.stringify(drifts)).not.toContain(SECRET);
        expect(words).toMatch(/^a value$|^basiq-kit\/schema: malformed /);
        expect(words).not.toContain(SECRET);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it("throws a SchemaError for anything but an object", () => {
    for (const value of [undefined, null, "", SECRET, 7, true, [], [{ id: "a" }]])
      expect(() => parse(value)).toThrow(SchemaError);
  });
});
