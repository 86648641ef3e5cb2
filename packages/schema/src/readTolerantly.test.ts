import { describe, expect, it } from "vitest";
import * as z from "zod/mini";
import { readTolerantly } from "./readTolerantly.js";

const documented = z.object({
  id: z.string("an id"),
  colour: z.optional(z.enum(["red", "blue"])),
  size: z.optional(z.union([z.number(), z.string()])),
  tags: z.optional(z.array(z.string())),
  parts: z.array(z.object({ name: z.string(), weight: z.optional(z.number()) })),
  notes: z.optional(z.array(z.optional(z.object({ text: z.string() })))),
});

const read = (value: object) => readTolerantly(documented, { id: "a", parts: [], ...value });

describe("readTolerantly", () => {
  it("returns what is as documented, without what no document has", () => {
    expect(read({ colour: "red", more: 1 })).toEqual({
      ok: true,
      value: { id: "a", colour: "red", parts: [] },
      drifts: [],
    });
  });

  it("leaves out a field that isn't as documented, reads the rest and says what differed", () => {
    expect(read({ colour: "green", size: true, parts: [{ name: "p", weight: "heavy" }] })).toEqual({
      ok: true,
      value: { id: "a", parts: [{ name: "p" }] },
      drifts: [
        { path: "colour", expected: '"red" | "blue"', received: "string" },
        { path: "size", expected: "number | string", received: "boolean" },
        { path: "parts[].weight", expected: "number", received: "string" },
      ],
    });
  });

  it("leaves out a whole list whose positions matter, and a single entry of one that allows gaps", () => {
    expect(read({ tags: ["a", 7, "c"], notes: [{ text: "x" }, "y", { text: 7 }] })).toEqual({
      ok: true,
      value: { id: "a", parts: [], notes: [{ text: "x" }, undefined, undefined] },
      drifts: [
        { path: "tags[]", expected: "string", received: "number" },
        { path: "notes[]", expected: "object", received: "string" },
        { path: "notes[].text", expected: "string", received: "number" },
      ],
    });
  });

  it.each([
    ["id", "an id", { id: 7 }],
    ["id", "an id", { id: undefined }],
    ["parts", "a list", { parts: {} }],
    ["parts[1]", "an object", { parts: [{ name: "p" }, null] }],
    ["parts[0].name", "text", { parts: [{ name: [] }] }],
    ["parts[0].name", "text", { parts: [{}] }],
  ])(
    "refuses at %s what a schema requires, and says that it is not %s",
    (path, expected, value) => {
      expect(read(value)).toEqual({ ok: false, path, expected });
    },
  );

  it("refuses a value of another type because of its type, whatever else is missing", () => {
    const typed = z.object({ type: z.literal("job"), id: z.string() });
    expect(readTolerantly(typed, { type: "error" })).toMatchObject({ ok: false, path: "type" });
  });

  it("names an entry of a list without its index", () => {
    const parts = [1, 2, 3].map((weight) => ({ name: "p", weight: String(weight) }));
    const result = read({ parts });
    expect(result.ok && new Set(result.drifts.map(({ path }) => path))).toEqual(
      new Set(["parts[].weight"]),
    );
  });

  it("reads ten thousand wrong entries in two passes, not in one for each entry", () => {
    const notes = Array.from({ length: 10_000 }, () => 7);
    let passes = 0;
    const counted = z.pipe(
      z.transform((value) => {
        passes += 1;
        return value;
      }),
      documented,
    );
    expect(readTolerantly(counted, { id: "a", parts: [], notes }).ok).toBe(true);
    expect(passes).toBe(2);
  });
});
