import { linear, luminanceOfLight, type Rgb } from "../lib/luminance.js";

/** How a bank's colour is drawn. */
export interface MarkColors {
  /** Behind the letter on a light page. */
  readonly light: string;
  /** Behind the letter on a dark page. */
  readonly dark: string;
  readonly letter: "white" | "black";
  /** Whether it needs a line around it to stand out from a light page. */
  readonly hasEdge: boolean;
}

// Relative luminances (WCAG 2.2). White reads at 4.5:1 up to WHITE_READS, black above it at 4.6 and more.
const WHITE_READS = 0.183;
/** Above it, a mark is less than 3:1 against a light page that isn't quite white. */
const LOST_ON_LIGHT = 0.26;
/** The least that stands out at 3:1 from a dark surface of a luminance of 0.02, and white still reads on it. */
const LEAST_ON_DARK = 0.17;

/**
 * A bank's colour, `#rrggbb`, made readable: white or black reads on it at 4.5:1, and it stands out from the
 * page at 3:1. On light pages it stays as it is, with an edge if it is a light one; for dark pages a dark
 * one is made lighter in its own hue. `undefined` for what is no such colour.
 */
export function markColors(color: string | undefined): MarkColors | undefined {
  const [, digits] = /^#([\da-f]{6})$/i.exec(color ?? "") ?? [];
  if (digits === undefined) return undefined;
  const value = Number.parseInt(digits, 16);
  const rgb: Rgb = [linear((value >> 16) & 255), linear((value >> 8) & 255), linear(value & 255)];
  const luminance = luminanceOfLight(rgb);
  const light = `#${digits}`;
  return {
    light,
    dark: luminance < LEAST_ON_DARK ? lighter(rgb) : light,
    letter: luminance <= WHITE_READS ? "white" : "black",
    hasEdge: luminance > LOST_ON_LIGHT,
  };
}

/** The colour with the least lightness (oklch) that stands out from a dark page. */
function lighter(rgb: Rgb): string {
  const [, a, b] = oklab(rgb);
  let [low, high] = [0, 1];
  for (let step = 0; step < 12; step += 1) {
    const middle = (low + high) / 2;
    if (luminanceOfLight(inGamut(middle, a, b)) < LEAST_ON_DARK) low = middle;
    else high = middle;
  }
  const pairs = inGamut(high, a, b).map((part) => encoded(part).toString(16).padStart(2, "0"));
  return `#${pairs.join("")}`;
}

function encoded(part: number): number {
  return Math.round(255 * (part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055));
}

// https://bottosson.github.io/posts/oklab/
function oklab([red, green, blue]: Rgb): Rgb {
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** Linear sRGB of a colour in oklab; what a screen can't show is cut off. */
function inGamut(lightness: number, a: number, b: number): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    shown(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    shown(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    shown(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}

const shown = (part: number) => Math.min(1, Math.max(0, part));
