import { expect, it } from "vitest";
import { linear, luminance, luminanceOfLight } from "./luminance.js";

it.each([
  [[0, 0, 0], 0],
  [[255, 255, 255], 1],
  [[255, 0, 0], 0.2126],
  [[0, 255, 0], 0.7152],
  [[0, 0, 255], 0.0722],
  // The darkest grey on which black reads at 4.5:1, by WCAG's own definition.
  [[117, 117, 117], 0.1779],
] as const)("is that of WCAG 2.2: %j", (rgb, expected) => {
  expect(luminance(rgb)).toBeCloseTo(expected, 4);
  const [red, green, blue] = rgb;
  expect(luminanceOfLight([linear(red), linear(green), linear(blue)])).toBe(luminance(rgb));
});
