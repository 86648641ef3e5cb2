import { html, type Markup } from "./html.js";
import type { Tone } from "../words/tone.js";

const PATHS: Record<Tone, string> = {
  positive: "M4.5 10.5l3.5 3.5 7.5-8",
  caution: "M10 3.2l7.6 13.3H2.4zM10 8.2v3.6M10 14.2v.1",
  critical: "M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 6.4v4.4M10 13.5v.1",
  neutral: "M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4z",
  info: "M10 2.8a7.2 7.2 0 100 14.4 7.2 7.2 0 000-14.4zM10 9.2v4.4M10 6.4v.1",
  waiting: "M10 2.8a7.2 7.2 0 107.2 7.2",
};

/** An icon beside a word, never instead of one. Drawn on a 20 px grid with a 1.5 px stroke. */
export function glyph(tone: Tone): Markup {
  return html`<svg
    class="glyph ${tone}"
    viewBox="0 0 20 20"
    width="20"
    height="20"
    aria-hidden="true"
  >
    <path
      d="${PATHS[tone]}"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
    />
  </svg>`;
}
