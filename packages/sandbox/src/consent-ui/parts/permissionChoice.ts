import type { ConsentPolicy } from "../../consents/policies.js";
import { html, type Markup } from "./html.js";
import { permissionText } from "./consentTerms.js";

/** The form's field for the optional scopes that a person agrees to. */
export const SCOPE_FIELD = "scope";

/** Required permissions as a list, optional ones as boxes: unticked, because nobody may be nudged into sharing more. */
export function permissionChoice({ permissions }: ConsentPolicy): Markup {
  const optional = permissions.filter(({ required }) => !required);
  return html`<ul class="permissions">
      ${permissions
        .filter(({ required }) => required)
        .map((permission) => html`<li>${permissionText(permission)}</li>`)}
    </ul>
    ${
      optional.length === 0
        ? null
        : html`<fieldset>
            <legend>Also, if you like</legend>
            ${optional.map(
              (permission) =>
                html`<label class="choice">
                  <input type="checkbox" name="${SCOPE_FIELD}" value="${permission.scope}" />
                  <span>${permissionText(permission)}</span>
                </label>`,
            )}
          </fieldset>`
    }`;
}
