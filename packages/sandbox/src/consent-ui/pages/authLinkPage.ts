import type { AuthLinkRecord } from "../../world/authLinkRecord.js";
import { smsCode } from "../../auth-links/authLinks.js";
import { html, type Markup } from "../parts/html.js";
import { errorSummary, field } from "../parts/field.js";
import { partnerHead } from "../parts/partnerHead.js";
import { layout } from "./layout.js";

/** The field that carries the code. */
export const CODE_FIELD = "code";

const TITLE = "Enter the code we sent you";

/**
 * Asks for the code of the SMS: the person who has the phone may continue. The form has no nonce: there is no visit
 * yet whose cookie another site could use, and the code itself proves who sends it.
 */
export function authLinkPage(link: AuthLinkRecord, error: string | null): Markup {
  return layout(
    error ? `Problem: ${TITLE}` : TITLE,
    html`<section class="card">
        ${partnerHead()} ${error ? errorSummary([{ id: CODE_FIELD, text: error }]) : null}
        <h1>${TITLE}</h1>
        <p class="lead">
          It is in a text message to your mobile ending in ${link.mobile.slice(-3)}.
        </p>
        <form method="post" action="/auth_link/${link.id}">
          ${field({
            name: CODE_FIELD,
            label: "Code",
            hint: "6 digits",
            error,
            autocomplete: "one-time-code",
            inputmode: "numeric",
          })}
          <button type="submit" class="primary">Continue</button>
        </form>
      </section>
      <section class="aside" aria-labelledby="hint">
        <h2 id="hint">In this sandbox</h2>
        <p>No message is sent. The right code is <code>${smsCode(link)}</code>.</p>
      </section>`,
  );
}
