import { PARTNER_NAME } from "../../consents/policies.js";
import type { ConsentView } from "../visit/consentViews.js";
import { html, type Markup } from "../parts/html.js";
import { consentTerms, permissionText } from "../parts/consentTerms.js";
import { cancelForm, form } from "../parts/form.js";
import { partnerHead } from "../parts/partnerHead.js";
import { sharedPermissions } from "../visit/sharedPermissions.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { longDate } from "../words/dates.js";
import { layout } from "./layout.js";

/** The same consent for longer: what stays, and the one thing that changes. */
export function extendPage(
  frame: PageFrame,
  path: string,
  { policy, record, until }: ConsentView,
  newUntil: number,
): Markup {
  const title = `Keep sharing with ${PARTNER_NAME}`;
  const shared = sharedPermissions(policy, record);
  return layout(
    title,
    html`<section class="card">
        ${partnerHead()}
        <h1>${title}</h1>
        <p class="lead">Nothing about your consent changes, except when it ends.</p>
        <dl class="facts">
          <div>
            <dt>Ends now</dt>
            <dd>${longDate(until)}</dd>
          </div>
          <div>
            <dt>Will end</dt>
            <dd><strong>${longDate(newUntil)}</strong></dd>
          </div>
        </dl>
        ${consentTerms(
          policy,
          html`<ul class="permissions">
            ${shared.map((permission) => html`<li>${permissionText(permission)}</li>`)}
          </ul>`,
        )}
        ${form(
          frame,
          path,
          html`<button type="submit" class="primary">Extend until ${longDate(newUntil)}</button>`,
        )}
      </section>
      ${cancelForm(frame)}`,
  );
}
