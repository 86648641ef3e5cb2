import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MarkColors, markColors } from "./markColors.js";

/** Relative luminance of WCAG 2.2. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const LETTER = { white: 1, black: 0 };
/** The kit's own surfaces, and an app's that are a little nearer to the middle. */
const PAGES = { light: [1, 0.9], dark: [0, 0.005, 0.0135, 0.02] };

function apart(surface: string, pages: readonly number[]): number {
  return Math.min(...pages.map((page) => contrast(luminance(surface), page)));
}

const anyColor = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, "0")}`);

const HARD = [
  "#ffffff",
  "#000000",
  "#ffcc00",
  "#ffff00",
  "#0000ff",
  "#00008b",
  "#ff0000",
  "#00ff00",
];

describe("markColors", () => {
  it.each([
    ["#0a58ca", "#0a58ca", "white", false],
    ["#ffcc00", "#ffcc00", "black", true],
    ["#ffffff", "#ffffff", "black", true],
    ["#000000", "#000000", "white", false],
  ])("leaves a bank's colour as it is on a light page: %s", (color, light, letter, hasEdge) => {
    expect(markColors(color)).toMatchObject({ light, letter, hasEdge });
  });

  it.each([
    ["#5b2a86", "#8c5dbc", "white"],
    ["#000000", "#737373", "white"],
    ["#ffcc00", "#ffcc00", "black"],
  ])("makes a dark one lighter for a dark page: %s", (color, dark, letter) => {
    expect(markColors(color)).toMatchObject({ dark, letter });
  });

  it("gives any colour a letter of 4.5:1, and 3:1 or an edge against the page", () => {
    fc.assert(
      fc.property(fc.oneof(anyColor, fc.constantFrom(...HARD)), (color) => {
        const { light, dark, letter, hasEdge } = markColors(color) as MarkColors;
        for (const surface of [light, dark])
          expect(contrast(luminance(surface), LETTER[letter])).toBeGreaterThanOrEqual(4.5);
        expect(hasEdge || apart(light, PAGES.light) >= 3).toBe(true);
        expect(apart(dark, PAGES.dark)).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 2_000, examples: HARD.map((color) => [color]) },
    );
  });

  it.each([undefined, "", "red", "#fff", "#12345g", "#123456;x:y"])("has none for %j", (color) => {
    expect(markColors(color)).toBeUndefined();
  });
});
