import { REAUTHORISE_DAYS } from "@basiq-kit/schema";
import type { ConnectionView } from "../visit/connectionViews.js";
import { html, type Markup } from "../parts/html.js";
import { connectionRow } from "./connectionRow.js";
import { cancelForm } from "../parts/form.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { daysUntil } from "../words/dates.js";
import { layout } from "./layout.js";

/** Open-banking connections, first the one that ends soonest. */
export function reauthorisePage(
  frame: PageFrame,
  connections: readonly ConnectionView[],
  now: number,
): Markup {
  return layout(
    "Authorise sharing again",
    html`<section class="card">
        <h1>Authorise sharing again</h1>
        ${
          connections.length === 0
            ? html`<p class="lead">No bank needs it: none is connected through open banking.</p>`
            : html`<p class="lead">
                  Each bank asks you again after a while. Your accounts stay the same.
                </p>
                <ul class="rows">
                  ${connections.map((view) => connectionRow(view, renewLink(frame, view, now)))}
                </ul>`
        }
      </section>
      ${cancelForm(frame)}`,
  );
}

function renewLink({ base }: PageFrame, view: ConnectionView, now: number): Markup {
  const { record, bank, authorisedUntil } = view;
  const due = authorisedUntil !== null && daysUntil(authorisedUntil, now) < REAUTHORISE_DAYS;
  return html`<a class="button ${due ? "primary" : ""}" href="${base}/connections/${record.id}">
    Authorise<span class="unseen"> ${bank.name}</span>
  </a>`;
}
