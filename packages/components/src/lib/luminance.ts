/** A colour's parts of red, green and blue. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** The light of a part of an sRGB colour from 0 to 255, from 0 to 1. */
export function linear(byte: number): number {
  const share = byte / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** The relative luminance (WCAG 2.2) of linear light, from 0 to 1. */
export function luminanceOfLight([red, green, blue]: Rgb): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The relative luminance (WCAG 2.2) of an sRGB colour whose parts are from 0 to 255: from 0 to 1. */
export function luminance([red, green, blue]: Rgb): number {
  return luminanceOfLight([linear(red), linear(green), linear(blue)]);
}
