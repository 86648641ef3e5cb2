import "../styles.css";
import { cleanup, render } from "@testing-library/react";
import { afterEach, describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { Button } from "../ui/Button.js";
import { contrast, painted } from "../testing/colour.js";

afterEach(cleanup);

/** A primary button somewhere below what an app has set. */
function drawButton(tokens: Readonly<Record<`--bk-${string}`, string>>) {
  const { getByRole } = render(
    <div style={tokens}>
      <div className="bk">
        <Button variant="primary" style={{ transition: "none" }}>
          Continue
        </Button>
      </div>
    </div>,
  );
  const button = getByRole("button");
  return { button, colours: () => getComputedStyle(button) };
}

const WHITE = [255, 255, 255];
const BLACK = [0, 0, 0];
const lightnesses = [0.2, 0.35, 0.5, 0.54, 0.56, 0.58, 0.6, 0.65, 0.75, 0.9];
const hues = (step: number) => Array.from({ length: 360 / step }, (_, index) => index * step);

describe("tokens: an app's accent", () => {
  it.each([
    ["rgb(120 40 90)", [120, 40, 90], WHITE],
    ["rgb(255 205 60)", [255, 205, 60], BLACK],
    ["black", BLACK, WHITE],
    ["white", WHITE, BLACK],
  ])("colours the primary button, and decides the text on it: %s", (accent, background, text) => {
    const { backgroundColor, color } = drawButton({ "--bk-accent": accent }).colours();
    expect(painted(backgroundColor)).toEqual(background);
    expect(painted(color)).toEqual(text);
  });

  it.each(lightnesses)("leaves the text on it readable in every hue: lightness %s", (lightness) => {
    const hard = hues(15).flatMap((hue) => {
      const accent = `oklch(${lightness} 0.15 ${hue})`;
      const { backgroundColor, color } = drawButton({ "--bk-accent": accent }).colours();
      const ratio = contrast(backgroundColor, color);
      cleanup();
      return ratio < 4.5 ? [{ accent, ratio }] : [];
    });
    expect(hard).toEqual([]);
  });

  it.each(hues(60))("leaves it readable under the pointer: hue %s", async (hue) => {
    const { button, colours } = drawButton({ "--bk-accent": `oklch(0.61 0.15 ${hue})` });
    const before = colours().backgroundColor;
    await userEvent.hover(button);
    expect(colours().backgroundColor).not.toBe(before);
    expect(contrast(colours().backgroundColor, colours().color)).toBeGreaterThanOrEqual(4.5);
    await userEvent.unhover(button);
  });

  it("uses the app’s own text colour where it has one, also under the pointer", async () => {
    const { button, colours } = drawButton({
      "--bk-accent": "rgb(255 205 60)",
      "--bk-on-accent": "rgb(60 0 60)",
    });
    expect(painted(colours().color)).toEqual([60, 0, 60]);
    await userEvent.hover(button);
    expect(painted(colours().color)).toEqual([60, 0, 60]);
    await userEvent.unhover(button);
  });
});

describe("tokens: the focus ring", () => {
  it("is the kit's own, on the root of a component and inside it", async () => {
    render(
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as a flow that takes the focus
      <div className="bk" tabIndex={0}>
        <Button>Done</Button>
      </div>,
    );
    for (const className of ["bk", "bk-button"]) {
      await userEvent.tab();
      const focused = document.activeElement ?? document.body;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      expect([focused.className, outlineStyle, outlineWidth]).toEqual([className, "solid", "2px"]);
    }
  });
});
