import { PARTNER_NAME } from "../../consents/policies.js";
import { html, type Markup } from "./html.js";
import { bankLogo } from "./bankLogo.js";

/** The application's name, at the top of pages about consent. */
export function partnerHead(): Markup {
  return html`<p class="bank-head">
    ${bankLogo({ name: PARTNER_NAME, colour: "#006b6b" })}<strong>${PARTNER_NAME}</strong>
  </p>`;
}
