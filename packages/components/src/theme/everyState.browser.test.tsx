import "../styles.css";
import { afterEach, describe, expect, it } from "vitest";
import { page } from "vitest/browser";
import { contrast } from "../testing/colour.js";
import { emulateMedia } from "../testing/emulateMedia.js";
import { faultsOfEveryStory } from "../testing/everyStory.js";

afterEach(async () => {
  await page.viewport(480, 720);
  await emulateMedia({});
});

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];
/** Banks of the stories; nobody should meet them under a translated name. */
const BANKS = new Set(["Hooli", "Pied Piper Bank", "Nucleus Bank", "HooliGov", "Raviga Mutual"]);
const isBankName = ({ textContent }: HTMLElement) => BANKS.has(textContent.trim());
const nameOf = ({ className, textContent }: HTMLElement) => `${className}: ${textContent}`;
const clips = (each: HTMLElement) => getComputedStyle(each).overflowY === "hidden";
/** An element with its own text, which could overflow it. */
const hasWords = ({ childNodes }: HTMLElement) =>
  [...childNodes].some((node) => node instanceof Text && node.data.trim() !== "");

describe("every state", () => {
  it("keeps a bank’s name that stands alone from being translated, and nothing but names", () => {
    let names = 0;
    const faults = faultsOfEveryStory(() => {
      const alone = all(".bk :not(.bk-hidden)").filter(isBankName);
      names += alone.length;
      return [
        ...alone.filter(
          (one) => !one.closest("[translate=no]") && !one.querySelector("[translate=no]"),
        ),
        ...all("[translate=no]").filter(({ textContent }) => /^Bank \d$/.test(textContent)),
      ].map(nameOf);
    });
    expect(faults).toEqual({});
    expect(names).toBeGreaterThan(20);
  });

  it.each([
    ["a phone of 320 px", 320, 568],
    ["a page at 400 %", 320, 256],
  ])("needs no scrolling sideways on %s", async (_, width, height) => {
    await page.viewport(width, height);
    const faults = faultsOfEveryStory(() =>
      all("html, .bk, .bk :not(.bk-hidden)")
        // What only a screen reader is given is one pixel.
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth)
        .map(nameOf),
    );
    expect(faults).toEqual({});
  });

  it("has room for the text spacing that a person sets (WCAG 1.4.12)", async () => {
    await page.viewport(320, 568);
    const style = document.head.appendChild(document.createElement("style"));
    style.textContent = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
      p { margin-block-end: 2em !important; }`;
    const faults = faultsOfEveryStory(() =>
      all(".bk, .bk :not(.bk-hidden)")
        .filter(({ clientHeight }) => clientHeight > 1)
        // Grey lines.
        .filter((each) => !each.matches(".bk-picker__skeleton"))
        .filter((each) => clips(each) || hasWords(each))
        .filter(
          ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) =>
            scrollWidth > clientWidth || scrollHeight > clientHeight,
        )
        .map(nameOf),
    );
    style.remove();
    expect(faults).toEqual({});
  });

  it("has controls of at least 44 px each way", () => {
    const faults = faultsOfEveryStory(() =>
      // Base UI keeps a field for forms that nobody sees, and a field for a file has its label in its place.
      all("button, input:not([aria-hidden], .bk-hidden), :not([hidden]) > label.bk-button, a")
        .filter((control) => control.closest("[hidden]") === null)
        .filter((control) => {
          const { width, height } = control.getBoundingClientRect();
          return Math.min(width, height) < 44;
        })
        .map(nameOf),
    );
    expect(faults).toEqual({});
  });

  it("moves only where something is under way", () => {
    const moving = faultsOfEveryStory(() => document.getAnimations());
    expect(Object.keys(moving)).toContain("JobProgress FetchingAccounts");
    expect(Object.keys(moving)).not.toContain("JobProgress Succeeded");
  });

  it("has no motion for people who prefer less of it", async () => {
    await emulateMedia({ "prefers-reduced-motion": "reduce" });
    const faults = faultsOfEveryStory(() => [
      ...document.getAnimations(),
      ...all(".bk *").filter((each) => getComputedStyle(each).transitionDuration !== "0s"),
    ]);
    expect(faults).toEqual({});
  });

  it("keeps its edges in forced colours", async () => {
    await emulateMedia({ "forced-colors": "active" });
    expect(matchMedia("(forced-colors: active)").matches).toBe(true);
    const boxes =
      "button, input:not([aria-hidden], .bk-hidden), :not([hidden]) > label.bk-button, progress, .bk-card, .bk-connect__confirm, .bk-note, .bk-picker__box";
    // A failed step and a bank in a list say why in their own row, without a box.
    const unboxed = ":is(.bk-rail, .bk-bank) .bk-note";
    const faults = faultsOfEveryStory(() =>
      all(boxes)
        .filter((box) => !box.matches(unboxed))
        .filter((box) => {
          const { borderTopStyle, borderTopWidth, borderTopColor } = getComputedStyle(box);
          const isDrawn = borderTopStyle === "solid" && Number.parseFloat(borderTopWidth) > 0;
          return !isDrawn || contrast(borderTopColor, "Canvas") < 3;
        })
        .map(nameOf),
    );
    expect(faults).toEqual({});
  });

  it("keeps its glyphs in forced colours", async () => {
    await emulateMedia({ "forced-colors": "active" });
    const faults = faultsOfEveryStory(() =>
      [...document.querySelectorAll<SVGElement>(".bk-icon")]
        // A glyph on its own background, such as a ticked box, isn't measured here.
        .filter((icon) => icon.closest(":checked ~ *") === null)
        .filter((icon) => contrast(getComputedStyle(icon).stroke, "Canvas") < 3)
        .map(({ parentElement }) => parentElement?.className),
    );
    expect(faults).toEqual({});
  });
});
