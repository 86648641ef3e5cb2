import { PARTNER_NAME, type ConsentPolicy } from "../../consents/policies.js";
import type { ConnectionView } from "../visit/connectionViews.js";
import { html, type Markup } from "../parts/html.js";
import { consentTerms } from "../parts/consentTerms.js";
import { cancelForm, form } from "../parts/form.js";
import { notice } from "../parts/notice.js";
import { partnerHead } from "../parts/partnerHead.js";
import { permissionChoice } from "../parts/permissionChoice.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { counted } from "../words/dates.js";
import { changedTerms } from "../words/policyChanges.js";
import { layout } from "./layout.js";

/** A changed policy: what is new in it, and what is lost by agreeing to it. */
export function updatePage(
  frame: PageFrame,
  from: ConsentPolicy,
  to: ConsentPolicy,
  connections: readonly ConnectionView[],
): Markup {
  const title = `${PARTNER_NAME} has changed what it asks for`;
  const count = connections.length;
  return layout(
    title,
    html`<section class="card">
        ${partnerHead()}
        <h1>${title}</h1>
        <p class="lead">Compared with what you agreed to before:</p>
        <ul class="plain">
          ${changedTerms(from, to).map((change) => html`<li>${change}</li>`)}
        </ul>
        ${notice(
          "caution",
          html`<p>
            <strong>Agreeing replaces your consent.</strong> The old one ends now, and
            ${
              count === 0
                ? "you connect your banks again."
                : `${counted(count, "connection")} ${count === 1 ? "is" : "are"} deleted: ${connections.map(({ bank }) => bank.name).join(", ")}. You connect your banks again afterwards.`
            }
          </p>`,
        )}
        ${form(
          frame,
          "/update",
          html`${consentTerms(to, permissionChoice(to))}
            <button type="submit" class="primary">
              ${
                count === 0
                  ? "Replace my consent"
                  : `Replace my consent and delete ${counted(count, "connection")}`
              }
            </button>`,
        )}
      </section>
      ${cancelForm(frame, { label: "Keep my consent as it is" })}`,
  );
}
