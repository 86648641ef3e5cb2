import { html } from "hono/html";
import type { RequestLogEntry } from "../api/requestLog.js";
import { timeOfDay } from "./timeText.js";

const SHOWN = 50;

/** The latest requests, newest first. */
export function requestsSection(requests: readonly RequestLogEntry[]) {
  const latest = requests.slice(-SHOWN).toReversed();
  return html`<section>
    <h2 id="requests-title">Requests</h2>
    <div class="scroll" tabindex="0" role="region" aria-labelledby="requests-title">
      <table>
        <thead>
          <tr>
            <th scope="col">Time</th>
            <th scope="col">Status</th>
            <th scope="col">Request</th>
          </tr>
        </thead>
        <tbody id="requests" data-live>
          ${latest.length === 0 ? NONE : latest.map(row)}
        </tbody>
      </table>
    </div>
  </section>`;
}

const NONE = html`<tr>
  <td colspan="3" class="empty">No requests yet. Point your app's API address here.</td>
</tr>`;

function row({ at, method, path, status, faults }: RequestLogEntry) {
  return html`<tr>
    <td class="time">${timeOfDay(at)}</td>
    <td class="status ${tone(status)}">
      ${status ?? "no answer"}${faults ? html` <span class="struck">${faults.join(", ")}</span>` : ""}
    </td>
    <td class="path"><span class="method">${method}</span> ${path}</td>
  </tr>`;
}

function tone(status: number | null): "good" | "bad" {
  return status !== null && status < 400 ? "good" : "bad";
}
