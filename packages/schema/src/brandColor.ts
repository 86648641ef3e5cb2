const HEX = /^#(?:[\da-f]{3,4}|[\da-f]{6}|[\da-f]{8})$/i;
const RGB = /^rgba?\(\s*([^()]+?)\s*\)$/i;
const PART = /^(?:\d{1,3}(?:\.\d{1,6})?|\.\d{1,6})%?$/;

/**
 * A CSS colour as `#rrggbb`, from its hexadecimal and `rgb()` forms. It ends up in a page's style, so that
 * nothing else passes; a colour that can't be seen is none.
 */
export function readBrandColor(value = ""): string | undefined {
  const text = value.trim();
  if (HEX.test(text)) return ofHex(text.slice(1).toLowerCase());
  const [, inside] = RGB.exec(text) ?? [];
  return inside === undefined ? undefined : ofParts(inside.split(/\s*[,/]\s*|\s+/));
}

function ofHex(digits: string): string | undefined {
  const long = digits.length < 6 ? digits.replaceAll(/./g, "$&$&") : digits;
  return long.slice(6) === "00" ? undefined : `#${long.slice(0, 6)}`;
}

function ofParts(parts: readonly string[]): string | undefined {
  const [red = "", green = "", blue = "", alpha = "1", ...others] = parts;
  const isColour = others.length === 0 && [red, green, blue, alpha].every((one) => PART.test(one));
  if (!isColour || Number.parseFloat(alpha) === 0) return undefined;
  return `#${[red, green, blue].map(pairOf).join("")}`;
}

function pairOf(channel: string): string {
  const value = Number.parseFloat(channel) * (channel.endsWith("%") ? 2.55 : 1);
  return Math.min(255, Math.round(value)).toString(16).padStart(2, "0");
}
