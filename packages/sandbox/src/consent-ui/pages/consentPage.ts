import { PARTNER_NAME, type ConsentPolicy } from "../../consents/policies.js";
import { html, type Markup } from "../parts/html.js";
import { consentTerms } from "../parts/consentTerms.js";
import { cancelForm, form } from "../parts/form.js";
import { partnerHead } from "../parts/partnerHead.js";
import { permissionChoice } from "../parts/permissionChoice.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { layout } from "./layout.js";

/** The first consent: everything asked for is on one page, and the button says what it does. */
export function consentPage(frame: PageFrame, policy: ConsentPolicy): Markup {
  return layout(
    `Share your bank data with ${PARTNER_NAME}`,
    html`<section class="card">
        ${partnerHead()}
        <h1>Share your bank data with ${PARTNER_NAME}</h1>
        <p class="lead">
          Read what you agree to. You choose your bank on the next page, and nothing is shared
          before you have signed in there.
        </p>
        ${form(
          frame,
          "/consent",
          html`${consentTerms(policy, permissionChoice(policy))}
            <h2>How to stop</h2>
            <p>
              Any time, from within ${PARTNER_NAME}. Every connection ends then, and your data is
              deleted.
            </p>
            <button type="submit" class="primary">Give consent</button>`,
        )}
      </section>
      ${cancelForm(frame)}`,
  );
}
