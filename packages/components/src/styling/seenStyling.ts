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
    if (alpha > 127) return luminance(red, green, blue);
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

function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(byte: number): number {
  const part = byte / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}
