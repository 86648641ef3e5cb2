import { html } from "hono/html";
import { findInstitution } from "../banks/institutions.js";
import type { SandboxConnection, World } from "../sandbox/worldView.js";
import { dayAndTime } from "./timeText.js";

/** Every connection. */
export function connectionsSection({ connections }: World) {
  return html`<section>
    <h2 id="connections-title">Connections</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="connections-title">
      <table>
        <thead>
          <tr>
            <th scope="col">Bank</th>
            <th scope="col">Person</th>
            <th scope="col">Status</th>
            <th scope="col">Last used</th>
          </tr>
        </thead>
        <tbody id="connections" data-live>
          ${connections.size === 0 ? NONE : [...connections.values()].toReversed().map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}

const NONE = html`<tr>
  <td colspan="4" class="empty">No connections yet. People make them in the Consent UI.</td>
</tr>`;

function row({ id, institutionId, login, status, lastUsedAt }: SandboxConnection) {
  return html`<tr>
    <td>
      ${findInstitution(institutionId)?.name ?? institutionId}<br /><code class="meta">${id}</code>
    </td>
    <td>${login}</td>
    <td class="${status === "active" ? "good" : "bad"}">${status}</td>
    <td class="time">${lastUsedAt === null ? "not yet" : dayAndTime(lastUsedAt)}</td>
  </tr>`;
}
