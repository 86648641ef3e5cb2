import { html } from "hono/html";
import type { FaultHandle, Faults } from "../faults/faultGate.js";
import { faultForm } from "./faultForm.js";
import { describeRule } from "./faultWords.js";

/** The fault rules, and the form that adds one. */
export function faultsSection(faults: Faults) {
  const rules = faults.list();
  return html`<section aria-labelledby="faults-title">
    <h2 id="faults-title">Faults</h2>
    <div id="fault-list" data-live tabindex="-1">
      ${
        rules.length === 0
          ? html`<p class="empty">Nothing goes wrong. Add a fault below.</p>`
          : html`<ul class="faults">
                ${rules.map(activeFault)}
              </ul>
              <form method="post" action="/__sandbox/faults/clear">
                <button id="clear">Remove all</button>
              </form>`
      }
    </div>
    ${faultForm()}
    <form method="post" action="/__sandbox/tokens/revoke">
      <button>Revoke all tokens now</button>
    </form>
  </section>`;
}

function activeFault({ id, rule, matched, struck }: FaultHandle) {
  const { title, on, how } = describeRule(rule);
  const isSpent = rule.times !== undefined && struck >= rule.times;
  return html`<li class="${isSpent ? "spent" : ""}">
    <div>
      <strong>${title}</strong>
      <span class="path">${on}</span>
      <span class="meta">${how}${isSpent ? "Spent. " : ""}Struck ${struck} of ${matched}.</span>
    </div>
    <form method="post" action="/__sandbox/faults/remove">
      <button name="id" value="${id}" id="remove-${id}" aria-label="Remove fault ${id}: ${title}">
        Remove
      </button>
    </form>
  </li>`;
}
