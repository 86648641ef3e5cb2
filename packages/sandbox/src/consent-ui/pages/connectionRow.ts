import { html, type Markup, type Piece } from "../parts/html.js";
import type { ConnectionView } from "../visit/connectionViews.js";
import { methodWords } from "../words/connectorWords.js";
import { connectionWords } from "../words/connectionWords.js";
import { longDate } from "../words/dates.js";
import { bankLogo } from "../parts/bankLogo.js";
import { tag } from "../parts/notice.js";

/** One connection in a list, with its button. */
export function connectionRow(view: ConnectionView, action: Piece): Markup {
  const { bank, record, status, lastUsedAt, authorisedUntil } = view;
  const said = connectionWords(status);
  return html`<li>
    ${bankLogo(bank)}
    <span class="bank-words">
      <strong>${bank.name}</strong>
      <span class="meta">
        ${methodWords(record.method)}.
        ${lastUsedAt === null ? "Not used yet." : `Last used ${longDate(lastUsedAt)}.`}
        ${authorisedUntil === null ? null : `Authorised until ${longDate(authorisedUntil)}.`}
      </span>
      ${tag(said.tone, said.words)}
    </span>
    ${action}
  </li>`;
}
