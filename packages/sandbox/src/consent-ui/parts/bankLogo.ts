import { html, type Markup } from "./html.js";

/** A plain square in the bank's colour with its first letter: test banks have no logos. */
export function bankLogo({ name, colour }: { name: string; colour: string }): Markup {
  // Attributes, not styles: the page's Content-Security-Policy allows no style of its own.
  return html`<svg class="logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
    <rect width="40" height="40" rx="8" fill="${colour}" />
    <text
      x="20"
      y="27"
      text-anchor="middle"
      font-size="20"
      font-weight="600"
      fill="${isBright(colour) ? "#000" : "#fff"}"
    >
      ${name.slice(0, 1)}
    </text>
  </svg>`;
}

/** Whether black reads better on it than white (WCAG 2.2). */
function isBright(colour: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map(
    (at) => (Number.parseInt(colour.slice(at, at + 2), 16) / 255) ** 2.2,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
}
