import { expect, it } from "vitest";
import { createBackOff } from "./backOff.js";

it("createBackOff: pauses double up to the longest, and start over after a success", () => {
  const { next, reset } = createBackOff({ firstMs: 100, longestMs: 400, random: () => 0.5 });
  expect([next(), next(), next(), next()]).toEqual([100, 200, 400, 400]);
  reset();
  expect(next()).toBe(100);
});

it.each([
  [0, 50],
  [0.999, 149.9],
])("createBackOff: a pause is half to one and a half times as long (random %d)", (random, ms) => {
  expect(createBackOff({ firstMs: 100, longestMs: 400, random: () => random }).next()).toBeCloseTo(
    ms,
  );
});
