import { html, type Markup } from "./html.js";

/** A plain square in the bank's colour with its first letter: test banks have no logos. */
export function bankLogo({ name, colour }: { name: string; colour: string }): Markup {
  // Attributes, not styles: the page's Content-Security-Policy allows no style of its own.
  return html`<svg class="logo" viewBox="0 0 40 40" width="40" height="40" aria-hidden="true">
    <rect width="40" height="40" rx="8" fill="${colour}" />
    <text x="20" y="27" text-anchor="middle" font-size="20" font-weight="600" fill="#fff">
      ${name.slice(0, 1)}
    </text>
  </svg>`;
}
