import { html, type Markup, type Piece } from "./html.js";
import type { PageFrame } from "./pageFrame.js";

/** A form of this visit: sent to one of its own pages, with the nonce that proves where it came from. */
export function form({ base, nonce }: PageFrame, path: string, content: Piece): Markup {
  return html`<form method="post" action="${base}${path}">
    <input type="hidden" name="nonce" value="${nonce}" />${content}
  </form>`;
}

interface CancelOptions {
  label?: string;
  /** Links that are shown before it. */
  beside?: Piece;
}

/** The form to cancel, which every page has. */
export function cancelForm(
  frame: PageFrame,
  { label = "Cancel and go back to the app", beside = null }: CancelOptions = {},
): Markup {
  return html`<div class="way-out">
    ${beside}${form(frame, "/cancel", html`<button type="submit" class="quiet">${label}</button>`)}
  </div>`;
}
