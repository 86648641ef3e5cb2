import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBrandColor } from "./brandColor.js";

describe("readBrandColor", () => {
  it.each([
    ["#fff", "#ffffff"],
    ["#A1B2C3", "#a1b2c3"],
    [" #0a58ca ", "#0a58ca"],
    ["#fc0f", "#ffcc00"],
    ["#a1b2c3d4", "#a1b2c3"],
    ["rgb(10, 88, 202)", "#0a58ca"],
    ["RGB(10 88 202)", "#0a58ca"],
    ["rgba(10, 88, 202, 0.5)", "#0a58ca"],
    ["rgb(10 88 202 / 50%)", "#0a58ca"],
    ["rgb(100%, 80%, 0%)", "#ffcc00"],
    ["rgb(300, 0, 0)", "#ff0000"],
  ])("reads %s as %s", (value, color) => {
    expect(readBrandColor(value)).toBe(color);
  });

  it.each([
    undefined,
    "",
    "red",
    "#",
    "#12",
    "#12345",
    "#1234567",
    "#ggg",
    "#fff;x:y",
    "#fff url(https://x.example)",
    "#fff0",
    "#ffffff00",
    "rgb()",
    "rgb(1, 2)",
    "rgb(1, 2, 3, 4, 5)",
    "rgb(1, 2, 3, 0)",
    "rgb(-1, 2, 3)",
    "rgb(a, 2, 3)",
    "rgb(var(--x), 2, 3)",
    "rgb(1,,2,3)",
    "url(https://x.example)",
  ])("takes %j for none", (value) => {
    expect(readBrandColor(value)).toBeUndefined();
  });

  it("lets nothing into a style but six digits, whatever Basiq sends", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.constantFrom("", "#", "rgb("),
        (text, head) => {
          expect(readBrandColor(`${head}${text}`) ?? "#000000").toMatch(/^#[\da-f]{6}$/);
        },
      ),
    );
  });

  it("reads what it has read as the same", () => {
    const channel = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(channel, channel, channel, (red, green, blue) => {
        const color = readBrandColor(`rgb(${red} ${green} ${blue})`);
        expect(readBrandColor(color)).toBe(color);
      }),
    );
  });
});
