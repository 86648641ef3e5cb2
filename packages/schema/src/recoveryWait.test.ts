import { expect, it } from "vitest";
import { parseRecoveryWait } from "./recoveryWait.js";

const since = "2026-03-04T12:00:00.000Z";

it.each([
  [
    { type: "recovery", notifiedBy: "app", since },
    { notifiedBy: "app", since: Date.parse(since) },
  ],
  [
    { notifiedBy: "page", since: null },
    { notifiedBy: "page", since: undefined },
  ],
  [{ notifiedBy: "page" }, { notifiedBy: "page", since: undefined }],
  // Nothing is promised of what another version of the server says.
  [
    { notifiedBy: "owl", since: "noon" },
    { notifiedBy: "nobody", since: undefined },
  ],
  [{}, { notifiedBy: "nobody", since: undefined }],
])("a wait of %j is read", (wire, wait) => {
  expect(parseRecoveryWait(wire)).toEqual(wait);
});

it.each([[null], ["since"], [{ type: "job" }]])("refuses %j", (wire) => {
  expect(() => parseRecoveryWait(wire)).toThrow(
    expect.objectContaining({ name: "SchemaError", what: "recovery" }),
  );
});
