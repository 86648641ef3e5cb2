import { describe, expect, it } from "vitest";
import { parseApiError } from "./apiError.js";
import { SchemaError } from "./schemaError.js";

describe("parseApiError", () => {
  it("reads the correlation id and each error's code, title and detail", () => {
    const body = {
      type: "list",
      correlationId: "c-1",
      data: [
        { type: "error", code: "parameter-not-valid", title: "T", detail: "D", source: {} },
        { code: 7, details: "E" },
      ],
    };
    expect(parseApiError(body)).toEqual({
      correlationId: "c-1",
      data: [
        { code: "parameter-not-valid", title: "T", detail: "D", parameter: undefined },
        { code: "unknown-error", title: undefined, detail: "E", parameter: undefined },
      ],
    });
  });

  it("says which parameter of the request, or which place of its body, an error is about", () => {
    const of = (source: unknown) =>
      parseApiError({ data: [{ code: "x", source }] }).data[0]?.parameter;
    expect([{ parameter: "id" }, { pointer: "connection/id" }, null, "id"].map(of)).toEqual([
      "id",
      "connection/id",
      undefined,
      undefined,
    ]);
  });

  it("loses no error because another one can't be read", () => {
    expect(parseApiError({ data: [{ code: "x" }, "y", null] }).data).toMatchObject([{ code: "x" }]);
  });

  it("needs no correlation id", () => {
    expect(parseApiError({ data: [{ code: "x" }] }).correlationId).toBeUndefined();
  });

  it.each([[null], ["<html>"], [{}], [{ data: [] }], [{ data: ["x"] }]])("refuses %j", (body) => {
    expect(() => parseApiError(body)).toThrow(SchemaError);
  });
});
