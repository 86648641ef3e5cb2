import { expect, it } from "vitest";
import { parseRecoveryWait } from "./recoveryWait.js";

const since = "2026-03-04T12:00:00.000Z";

it.each([
  [
    { type: "recovery", toldBy: "app", since },
    { toldBy: "app", since: Date.parse(since) },
  ],
  [
    { toldBy: "page", since: null },
    { toldBy: "page", since: undefined },
  ],
  [{ toldBy: "page" }, { toldBy: "page", since: undefined }],
  // Nothing is promised of what another version of the server says.
  [
    { toldBy: "owl", since: "noon" },
    { toldBy: "nobody", since: undefined },
  ],
  [{}, { toldBy: "nobody", since: undefined }],
])("a wait of %j is read", (wire, wait) => {
  expect(parseRecoveryWait(wire)).toEqual(wait);
});

it.each([[null], ["since"], [{ type: "job" }]])("refuses %j", (wire) => {
  expect(() => parseRecoveryWait(wire)).toThrow(
    expect.objectContaining({ name: "SchemaError", what: "recovery" }),
  );
});
