import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as schema from "./index.js";

const { SchemaError } = schema;
const parsers = Object.entries({
  parseApiError: schema.parseApiError,
  parseClientToken: schema.parseClientToken,
  parseConnection: schema.parseConnection,
  parseConnections: schema.parseConnections,
  parseConnector: schema.parseConnector,
  parseConnectors: schema.parseConnectors,
  parseConsent: schema.parseConsent,
  parseConsents: schema.parseConsents,
  parseEvent: schema.parseEvent,
  parseJob: schema.parseJob,
  parseJobs: schema.parseJobs,
  parseKitEvent: schema.parseKitEvent,
  parseWebhook: schema.parseWebhook,
});

const SECRET = "s3cret";
/** Names the parsers look for, so that what is made up reaches deep into them. */
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

type Parse = (value: unknown) => object;

/** What came of it: "a value", or the words of a `SchemaError`; anything else that is thrown passes through. */
function outcome(parse: Parse, value: unknown): string {
  try {
    return typeof parse(value) === "object" ? "a value" : "no value";
  } catch (error) {
    if (error instanceof SchemaError) return error.message;
    throw error;
  }
}

describe.each<[string, Parse]>(parsers)("%s", (_, parse) => {
  it("gives a value or a SchemaError whatever JSON arrives, and never quotes or changes it", () => {
    fc.assert(
      fc.property(wire, (value) => {
        const before = JSON.stringify(value);
        const words = outcome(parse, value);
        expect(words).toMatch(/^a value$|^basiq-kit\/schema: malformed /);
        expect(words).not.toContain(SECRET);
        expect(JSON.stringify(value)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it("gives a SchemaError for what is no object", () => {
    for (const value of [undefined, null, "", SECRET, 7, true, [], [{ id: "a" }]])
      expect(() => parse(value)).toThrow(SchemaError);
  });
});
