import { html } from "hono/html";
import { faultChoices } from "./faultWords.js";

const PATHS = [
  "/token",
  "/jobs/:id",
  "/jobs/:id/mfa",
  "/users/*",
  "/users/:id/connections/:id/refresh",
  "/connectors/*",
];

/** The form that adds a fault; fields that don't apply to the chosen kind are hidden by the stylesheet. */
export function faultForm() {
  return html`<form class="fault-form" method="post" action="/__sandbox/faults/add">
    <label class="wide">
      What goes wrong
      <select name="fault">
        ${faultChoices().map(({ kind, title }) => html`<option value="${kind}">${title}</option>`)}
      </select>
    </label>
    <label class="wide only-ms">
      Milliseconds
      <input name="ms" type="number" step="1" value="2000" />
    </label>
    <label class="wide only-status">
      Status
      <select name="status">
        <option>503</option>
        <option>500</option>
      </select>
    </label>
    <label>
      Method
      <select name="method">
        <option value="">Any</option>
        <option>GET</option>
        <option>POST</option>
        <option>DELETE</option>
      </select>
    </label>
    <label>
      Path
      <input
        name="path"
        list="fault-paths"
        autocomplete="off"
        spellcheck="false"
        aria-describedby="path-hint"
      />
    </label>
    <p class="meta wide" id="path-hint">
      Such as <code>/jobs/:id/mfa</code>; empty for every path.
    </p>
    <label>
      Times
      <input name="times" type="number" min="1" step="1" aria-describedby="limits-hint" />
    </label>
    <label>
      After
      <input name="after" type="number" min="0" step="1" aria-describedby="limits-hint" />
    </label>
    <label class="wide">
      Probability
      <input
        name="probability"
        type="number"
        min="0.01"
        max="1"
        step="any"
        aria-describedby="limits-hint"
      />
    </label>
    <p class="meta wide" id="limits-hint">All three may stay empty: every call then goes wrong.</p>
    <button class="primary wide">Add fault</button>
    <datalist id="fault-paths">
      ${PATHS.map((path) => html`<option value="${path}"></option>`)}
    </datalist>
  </form>`;
}
