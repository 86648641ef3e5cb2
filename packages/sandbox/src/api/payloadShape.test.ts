import { expect, it } from "vitest";
import { payloadShape } from "./payloadShape.js";

const shapes = (from: number, count: number, seed = 1) =>
  Array.from({ length: count }, (_, index) => payloadShape(from + index, seed));

it.each([1, 2, 9, 40])("five jobs in a row from number %i show every variant", (from) => {
  const five = shapes(from, 5);
  const variants = (key: keyof (typeof five)[number]) =>
    new Set(five.map((shape) => shape[key])).size;
  expect(variants("links")).toBe(3);
  for (const key of Object.keys(five[0]!) as (keyof (typeof five)[number])[])
    expect([key, variants(key)]).toEqual([key, key === "links" ? 3 : 2]);
});

it("a job keeps its shape, and the seed decides which job has which", () => {
  expect(shapes(1, 20, 3)).toEqual(shapes(1, 20, 3));
  expect(shapes(1, 20, 3)).toEqual(shapes(2, 20, 2));
});

it("a negative seed has shapes too", () => {
  expect(new Set(shapes(1, 5, -100).map((shape) => shape.links)).size).toBe(3);
});
