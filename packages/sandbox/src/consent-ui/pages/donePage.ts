import type { Institution } from "../../banks/institution.js";
import type { JobStage } from "../visit/jobStage.js";
import { html, type Markup } from "../parts/html.js";
import { bankLogo } from "../parts/bankLogo.js";
import { form } from "../parts/form.js";
import { glyph } from "../parts/glyph.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { counted } from "../words/dates.js";
import { failureWords } from "../words/failureWords.js";
import { layout } from "./layout.js";

/** The outcome for one bank in this visit. */
export interface BankOutcome {
  bank: Institution;
  at: JobStage;
  /** An existing connection was renewed. */
  renewed: boolean;
}

/** The last page: what was done, and the link back. */
export function donePage(
  frame: PageFrame,
  outcomes: readonly BankOutcome[],
  notices: readonly string[],
  canAddBank: boolean,
): Markup {
  const [title, said] = titleOf(outcomes, notices);
  const anythingDone = notices.length > 0 || outcomes.some(({ at }) => at.stage === "connected");
  return layout(
    title,
    html`<section class="card outcome">
      ${glyph(anythingDone ? "positive" : "info")}
      <h1>${title}</h1>
      ${said.map((text) => html`<p class="lead">${text}</p>`)}
      ${
        outcomes.length === 0
          ? null
          : html`<ul class="rows">
              ${outcomes.map(
                (outcome) =>
                  html`<li>
                    ${bankLogo(outcome.bank)}
                    <span class="bank-words">
                      <strong>${outcome.bank.name}</strong>
                      <span class="meta">${outcomeWords(outcome)}</span>
                    </span>
                  </li>`,
              )}
            </ul>`
      }
      <div class="buttons">
        ${form(frame, "/finish", html`<button type="submit" class="primary">Finish</button>`)}
        ${
          canAddBank
            ? outcomes.length === 0
              ? html`<a class="button" href="${frame.base}/bank">Add a bank</a>`
              : html`<a class="button" href="${frame.base}/banks">Add another bank</a>`
            : null
        }
      </div>
    </section>`,
  );
}

/** The page's title, and the remaining sentences. */
function titleOf(
  outcomes: readonly BankOutcome[],
  notices: readonly string[],
): [title: string, said: readonly string[]] {
  const done = outcomes.filter(({ at }) => at.stage === "connected");
  const [first, ...more] = done;
  const [latest = "Nothing was changed", ...others] = notices;
  const waiting = outcomes.find(({ at }) => at.stage === "signing-in");
  if (!first && waiting && notices.length === 0)
    return [`${waiting.bank.name} is still being connected`, []];
  if (!first) return [latest, others];
  if (more.length > 0) return [`${counted(done.length, "bank")} are connected`, notices];
  const { name } = first.bank;
  return [
    first.renewed ? `Your connection with ${name} is renewed` : `${name} is connected`,
    notices,
  ];
}

function outcomeWords({ bank, at }: BankOutcome): string {
  switch (at.stage) {
    case "signing-in":
      return "Still signing in";
    case "asks":
      return "Waits for your answer";
    case "connected":
      return at.finished
        ? "Signed in. Everything has been fetched."
        : "Signed in. The rest is fetched in the background.";
    case "failed":
      return failureWords(at.failure, bank.name).title;
    case "tried-again":
      return `${bank.name} is having problems. It is tried again every two hours, for up to 7 days.`;
    default:
      return at satisfies never;
  }
}
