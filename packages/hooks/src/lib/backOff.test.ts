import { expect, it } from "vitest";
import { backOff } from "./backOff.js";

it.each([
  [
    "twice as long each time, up to the longest",
    { firstMs: 1_000, longestMs: 5_000 },
    [1_000, 2_000, 4_000, 5_000],
  ],
  ["by another factor", { firstMs: 500, factor: 4, longestMs: 2_000 }, [500, 2_000, 2_000, 2_000]],
])("backOff waits %s", (_, options, waits) => {
  expect([1, 2, 3, 4].map((failures) => backOff(failures, options))).toEqual(waits);
});
