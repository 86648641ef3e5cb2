import { html } from "hono/html";
import type { SandboxJob } from "../sandbox/worldView.js";

type StepStatus = SandboxJob["status"];

const WORDS: Record<StepStatus, string> = {
  pending: "pending",
  "in-progress": "in progress",
  success: "done",
  failed: "failed",
};

/** The icons, defined once for the page on a 20 px grid with a 1.5 px stroke. */
export function glyphSheet() {
  return html`<svg class="sheet" aria-hidden="true">
    <symbol id="glyph-pending" viewBox="0 0 20 20"><circle cx="10" cy="10" r="6.25" /></symbol>
    <symbol id="glyph-in-progress" viewBox="0 0 20 20">
      <circle cx="10" cy="10" r="6.25" />
      <circle class="fill" cx="10" cy="10" r="2.5" />
    </symbol>
    <symbol id="glyph-success" viewBox="0 0 20 20">
      <path d="M4.5 10.5 8.25 14.25 15.5 6.5" />
    </symbol>
    <symbol id="glyph-failed" viewBox="0 0 20 20"><path d="M5.5 5.5l9 9m0-9-9 9" /></symbol>
  </svg>`;
}

/** A status as an icon, with its word for screen readers. */
export function glyph(status: StepStatus) {
  return html`<svg class="glyph ${status}" role="img" aria-label="${WORDS[status]}">
    <use href="#glyph-${status}" />
  </svg>`;
}
