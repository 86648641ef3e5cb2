import { html, type Markup } from "./html.js";

export interface Field {
  name: string;
  label: string;
  /** Defaults to the name. Fields with the same name on a page need different ids. */
  id?: string;
  type?: "text" | "password";
  value?: string;
  hint?: string;
  error?: string | null;
  autocomplete?: "username" | "current-password" | "one-time-code" | "off";
  inputmode?: "numeric" | "text";
}

/** A labelled field. An error is between the label and the field, and describes the field. */
export function field(wanted: Field): Markup {
  const { name, label, id = name, type = "text", value = "", hint, error } = wanted;
  const { autocomplete = "off", inputmode = "text" } = wanted;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(" ");
  return html`<div class="field">
    <label for="${id}">${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : null}
    ${error ? html`<p class="field-error" id="${id}-error">${error}</p>` : null}
    <input
      id="${id}"
      name="${name}"
      type="${type}"
      value="${value}"
      autocomplete="${autocomplete}"
      inputmode="${inputmode}"
      autocapitalize="none"
      spellcheck="false"
      ${error ? html`aria-invalid="true"` : null}
      ${described ? html`aria-describedby="${described}"` : null}
    />
  </div>`;
}

/** At the top of a form with errors: each error, as a link to its field. */
export function errorSummary(errors: readonly { id: string; text: string }[]): Markup | null {
  if (errors.length === 0) return null;
  return html`<div class="summary" role="alert" tabindex="-1" autofocus>
    <h2>There is a problem</h2>
    <ul>
      ${errors.map(({ id, text }) => html`<li><a href="#${id}">${text}</a></li>`)}
    </ul>
  </div>`;
}
