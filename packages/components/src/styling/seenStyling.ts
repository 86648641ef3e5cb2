import { luminance } from "../lib/luminance.js";
import type { SeenStyling } from "./stylingProblems.js";

/** Reads what a page's CSS makes of a button of the kit. */
export function seenStyling(button: Element): SeenStyling {
  const style = getComputedStyle(button);
  return {
    isStyled: style.getPropertyValue("--_control") !== "",
    padding: style.paddingInlineStart,
    colorScheme: style.colorScheme,
    luminance: luminanceBehind(button.closest(".bk")?.parentElement ?? null),
  };
}

/** A page that paints nothing is as the browser paints it, which follows `color-scheme`: never a fault. */
function luminanceBehind(element: Element | null): number {
  for (let at = element; at !== null; at = at.parentElement) {
    const [red = 0, green = 0, blue = 0, alpha = 0] = asBytes(getComputedStyle(at).backgroundColor);
    if (alpha > 127) return luminance([red, green, blue]);
  }
  return 1;
}

/** Red, green, blue and alpha, each from 0 to 255: a canvas reads every notation of CSS. */
function asBytes(color: string): readonly number[] {
  const context = new OffscreenCanvas(1, 1).getContext("2d");
  if (context === null) return [];
  context.fillStyle = color;
  context.fillRect(0, 0, 1, 1);
  return [...context.getImageData(0, 0, 1, 1).data];
}
