import { html, type Markup, type Piece } from "./html.js";
import type { Tone } from "../words/tone.js";
import { glyph } from "./glyph.js";

/** A short message with an icon. */
export function notice(tone: Tone, content: Piece): Markup {
  return html`<div class="notice ${tone}">
    ${glyph(tone)}
    <div>${content}</div>
  </div>`;
}

/** A word with an icon, for a status in a row. */
export function tag(tone: Tone, words: string): Markup {
  return html`<span class="tag ${tone}">${glyph(tone)}${words}</span>`;
}
