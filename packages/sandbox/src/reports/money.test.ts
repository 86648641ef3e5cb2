import { expect, it } from "vitest";
import { average, dollars, median } from "./money.js";

it.each([
  [0, "0.00"],
  [-0.4, "0.00"],
  [123_456, "1234.56"],
  [-5, "-0.05"],
  [99.6, "1.00"],
])("%d cents are %s dollars", (cents, text) => {
  expect(dollars(cents)).toBe(text);
});

it.each([
  [[], 0],
  [[7], 7],
  [[9, 1], 5],
  [[9, 1, 2], 2],
  [[4, 1, 3, 2], 2.5],
])("the median of %j is %d", (amounts, middle) => {
  expect(median(amounts)).toBe(middle);
});

it("the average of nothing is nothing", () => {
  expect(average([])).toBe(0);
  expect(average([1, 2])).toBe(1.5);
});
