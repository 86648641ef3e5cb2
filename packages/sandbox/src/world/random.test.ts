import { expect, it } from "vitest";
import { createRandom, hex } from "./random.js";

const draw = (...seeds: number[]) => {
  const random = createRandom(...seeds);
  return Array.from({ length: 1_000 }, random);
};

it("the same seeds replay the same sequence", () => {
  expect(draw(1, 2, 3)).toEqual(draw(1, 2, 3));
});

it.each([[[1, 2, 4]], [[1, 3, 2]], [[2, 2, 3]]])("seeds %j give another sequence", (seeds) => {
  expect(draw(...seeds)[0]).not.toBe(draw(1, 2, 3)[0]);
});

it("draws lie in [0, 1) and spread over it", () => {
  const numbers = draw(5);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const mean = numbers.reduce((sum, n) => sum + n, 0) / numbers.length;
  expect(mean).toBeGreaterThan(0.45);
  expect(mean).toBeLessThan(0.55);
});

it("hex gives as many digits as asked", () => {
  expect(hex(createRandom(1), 12)).toMatch(/^[0-9a-f]{12}$/);
});
