import {
  PARTNER_NAME,
  type ConsentPolicy,
  type PolicyPermission,
} from "../../consents/policies.js";
import { html, type Markup, type Piece } from "./html.js";
import { counted, durationWords } from "../words/dates.js";

/** What a policy asks for and why, like a receipt. The caller may pass its own markup for the permissions. */
export function consentTerms(policy: ConsentPolicy, permissions: Piece): Markup {
  const { purpose, initialRetrievalDays, retainData, durationDays } = policy;
  return html`
    <h2>What you share</h2>
    ${permissions}
    <h2>Why</h2>
    ${[purpose.primary, ...purpose.other].map(
      ({ title, description }) => html`<p><strong>${title}.</strong> ${description}</p>`,
    )}
    <h2>How long, and with whom</h2>
    <dl class="facts">
      <div>
        <dt>Who gets it</dt>
        <dd>${PARTNER_NAME} Pty Ltd, an imaginary company</dd>
      </div>
      <div>
        <dt>For</dt>
        <dd>${durationWords(durationDays)}, unless you stop it earlier</dd>
      </div>
      <div>
        <dt>How far back</dt>
        <dd>The past ${counted(initialRetrievalDays, "day")}</dd>
      </div>
      <div>
        <dt>Afterwards</dt>
        <dd>${retainData ? `${PARTNER_NAME} keeps it` : "Your data is deleted"}</dd>
      </div>
    </dl>
  `;
}

/** One permission in plain words. */
export function permissionText({ information, purpose }: PolicyPermission): Markup {
  return html`<strong>${information.name}</strong>
    <span class="meta">${information.description}</span>
    <span class="meta">${purpose.title}: ${purpose.description}</span>
    <span class="meta">Includes: ${information.attributeList.join(", ").toLowerCase()}.</span>`;
}
