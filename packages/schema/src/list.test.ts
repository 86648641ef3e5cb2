import { describe, expect, it } from "vitest";
import { parseConnections } from "./connection.js";
import { parseJobs } from "./job.js";

describe("a list", () => {
  it("has no next page without a link to one", () => {
    for (const links of [undefined, null, {}, { next: null }, { next: "" }])
      expect(parseJobs({ data: [], links }).next).toBeUndefined();
  });

  it("is empty when its data is null", () => {
    expect(parseJobs({ type: "list", data: null })).toEqual({ items: [], next: undefined });
  });

  it.each([
    ["", "html"],
    ["", null],
    ["data", {}],
    ["data", { data: {} }],
    ["data[1]", { data: [{ id: "a" }, null] }],
    ["data[1].id", { data: [{ id: "a" }, { id: null }] }],
    ["data[0].type", { type: "list", data: [{ type: "error", code: "forbidden" }] }],
    ["data[1].steps[0]", { data: [{ id: "a" }, { id: "b", steps: [7] }] }],
    ["data[0].steps", { data: [{ id: "b", steps: {} }] }],
  ])("says where it is wrong: %j", (path, value) => {
    expect(() => parseJobs(value)).toThrow(
      expect.objectContaining({ name: "SchemaError", path, what: "job list" }),
    );
  });

  it("says in words what was expected", () => {
    expect(() => parseConnections({ data: [{}, { id: [] }] })).toThrow(
      "basiq-kit/schema: malformed connection list: data[0].id is not an id. " +
        "Check that the address answers Basiq's own JSON.",
    );
    expect(() => parseConnections(null)).toThrow(/malformed connection list: the value is not an/);
  });
});
