import type { BankChoice, BankPage } from "../visit/bankChoices.js";
import { html, type Markup } from "../parts/html.js";
import { bankLogo } from "../parts/bankLogo.js";
import { cancelForm, form } from "../parts/form.js";
import { tag } from "../parts/notice.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { methodWords, statusWords } from "../words/connectorWords.js";
import { counted } from "../words/dates.js";
import { layout } from "./layout.js";

/** Every bank, with a search that works as a plain form. */
export function pickerPage(
  frame: PageFrame,
  words: string,
  found: BankPage,
  hasJobs: boolean,
): Markup {
  const { choices, total } = found;
  return layout(
    "Choose your bank",
    html`<section class="card">
        <h1>Choose your bank</h1>
        <form method="get" action="${frame.base}/banks" role="search" class="search">
          <label for="q">Bank name</label>
          <div>
            <input
              id="q"
              name="q"
              type="search"
              value="${words}"
              autocomplete="off"
              spellcheck="false"
            />
            <button type="submit">Search</button>
          </div>
        </form>
        <p class="meta" role="status">${countWords(words, found)}</p>
        ${
          total === 0
            ? html`<p><a href="${frame.base}/banks">Show all banks</a></p>`
            : form(
                frame,
                "/banks",
                html`<ul class="banks">
                  ${choices.map((choice) => html`<li>${bankRow(choice)}</li>`)}
                </ul>`,
              )
        }
        ${pager(frame, words, found)}
      </section>
      ${cancelForm(frame, {
        beside: hasJobs && html`<a href="${frame.base}/done">Back to the banks you connected</a>`,
      })}`,
  );
}

function bankRow({ institutionId, method, name, colour, status, stage }: BankChoice): Markup {
  const said = statusWords(status);
  const content = html`${bankLogo({ name, colour })}
    <span class="bank-words">
      <strong>${name}</strong>
      <span class="meta">${methodWords(method)}${stage === "live" ? null : `, ${stage}`}</span>
    </span>
    ${said ? tag(said.tone, said.words) : null}`;
  // In a major outage people should wait instead of trying (basiq-api.md, "Connectors").
  return status === "major-outage"
    ? html`<div class="bank" data-unavailable>${content}</div>`
    : html`<button type="submit" class="bank" name="bank" value="${institutionId} ${method}">
        ${content}
      </button>`;
}

function countWords(words: string, { total, page, pages }: BankPage): string {
  const found = words.trim() === "" ? counted(total, "bank") : `${counted(total, "bank")} found`;
  if (total === 0) return `No bank is called “${words.trim()}”. Check the spelling.`;
  return pages === 1 ? found : `${found}, page ${page} of ${pages}`;
}

function pager({ base }: PageFrame, words: string, { page, pages }: BankPage): Markup | null {
  if (pages === 1) return null;
  const link = (to: number, rel: "prev" | "next", text: string) => {
    const query = new URLSearchParams({ ...(words ? { q: words } : {}), page: String(to) });
    return html`<a rel="${rel}" href="${base}/banks?${query.toString()}">${text}</a>`;
  };
  return html`<nav class="pager" aria-label="Pages">
    ${page > 1 ? link(page - 1, "prev", "Previous page") : null}
    ${page < pages ? link(page + 1, "next", "Next page") : null}
  </nav>`;
}
