import { CONNECTOR_STATUSES } from "@basiq-kit/schema";
import { html } from "hono/html";
import type { Core } from "../world/core.js";
import { findInstitution, institutions } from "../banks/institutions.js";
import type { ConnectorStatus } from "../world/connector.js";

/** The institutions whose status was set by hand, and the form that sets one. */
export function connectorsSection({ records }: Core) {
  const set = [...records.connectorStatuses];
  return html`<section aria-labelledby="connectors-title">
    <h2 id="connectors-title">Bank status</h2>
    <div id="connector-list" data-live>
      ${
        set.length === 0
          ? html`<p class="empty">Every bank has the status it came with.</p>`
          : html`<ul class="faults">
              ${set.map(setByHand)}
            </ul>`
      }
    </div>
    <form class="stack" method="post" action="/__sandbox/connectors/status">
      <label>
        Bank's id
        <input
          name="institution"
          list="institutions"
          autocomplete="off"
          spellcheck="false"
          required
        />
      </label>
      <label>
        Status
        <select name="status">
          ${CONNECTOR_STATUSES.map((status) => html`<option>${status}</option>`)}
        </select>
      </label>
      <button>Set status</button>
      <datalist id="institutions">
        ${[...institutions().values()].map(({ id, name }) => html`<option value="${id}">${name}</option>`)}
      </datalist>
    </form>
  </section>`;
}

function setByHand([id, status]: [string, ConnectorStatus]) {
  return html`<li>
    <div>
      <strong>${findInstitution(id)?.name ?? id}</strong>
      <span class="meta">${id}: ${status}</span>
    </div>
  </li>`;
}
