import { PARTNER_NAME } from "../../consents/policies.js";
import type { ConnectionView } from "../visit/connectionViews.js";
import type { ConsentView } from "../visit/consentViews.js";
import { html, type Markup } from "../parts/html.js";
import { connectionRow } from "./connectionRow.js";
import { form } from "../parts/form.js";
import { notice } from "../parts/notice.js";
import { partnerHead } from "../parts/partnerHead.js";
import { sharedPermissions } from "../visit/sharedPermissions.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { longDate } from "../words/dates.js";
import { layout } from "./layout.js";

/** The data of the page. */
export interface ManageView {
  active: ConsentView | null;
  past: readonly ConsentView[];
  connections: readonly ConnectionView[];
  notices: readonly string[];
}

/** What is shared, by which connections, and how to end it; past consents stay listed. */
export function managePage(frame: PageFrame, view: ManageView): Markup {
  const { active, past, connections, notices } = view;
  return layout(
    "Your data sharing",
    html`${notices.map((text) => notice("positive", html`<p role="status">${text}</p>`))}
      <section class="card">
        ${partnerHead()}
        <h1>Your data sharing</h1>
        ${active ? activeConsent(frame, active) : html`<p class="lead">You share nothing with ${PARTNER_NAME}.</p>`}
      </section>
      <section class="card">
        <h2 class="first">Connected banks</h2>
        ${
          connections.length === 0
            ? html`<p>No bank is connected.</p>`
            : html`<ul class="rows">
                ${connections.map((connection) => connectionRow(connection, deleteLink(frame, connection)))}
              </ul>`
        }
      </section>
      ${past.length === 0 ? null : pastConsents(past)}
      <div class="way-out">
        ${form(frame, "/finish", html`<button type="submit" class="primary">Finish</button>`)}
      </div>`,
  );
}

function activeConsent({ base }: PageFrame, { policy, record, until }: ConsentView): Markup {
  return html`<p class="lead">You share data with ${PARTNER_NAME} Pty Ltd, an imaginary company.</p>
    <dl class="facts">
      <div>
        <dt>Why</dt>
        <dd>${policy.purpose.primary.title}</dd>
      </div>
      <div>
        <dt>What</dt>
        <dd>
          ${sharedPermissions(policy, record)
            .map(({ information }) => information.name)
            .join(", ")}
        </dd>
      </div>
      <div>
        <dt>Since</dt>
        <dd>${longDate(record.createdAt)}</dd>
      </div>
      <div>
        <dt>Until</dt>
        <dd>${longDate(until)}</dd>
      </div>
    </dl>
    <div class="buttons"><a class="button critical" href="${base}/revoke">Stop sharing</a></div>`;
}

function deleteLink({ base }: PageFrame, { record, bank }: ConnectionView): Markup {
  return html`<a class="button" href="${base}/connections/${record.id}/delete">
    Delete<span class="unseen"> ${bank.name}</span>
  </a>`;
}

function pastConsents(past: readonly ConsentView[]): Markup {
  return html`<section class="card">
    <h2 class="first">Past consents</h2>
    <ul class="rows">
      ${past.map(
        ({ policy, record, status, endedAt }) =>
          html`<li>
            <span class="bank-words">
              <strong>${policy.purpose.primary.title}</strong>
              <span class="meta">
                From ${longDate(record.createdAt)}. ${status === "revoked" ? "Stopped" : "Ended"}
                ${longDate(endedAt)}.
              </span>
            </span>
          </li>`,
      )}
    </ul>
  </section>`;
}
