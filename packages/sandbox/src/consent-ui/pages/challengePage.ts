import { challengeLifetimeMs } from "../../jobs/challenge.js";
import type { Challenge } from "../../world/challenge.js";
import type { Institution } from "../../banks/institution.js";
import { html, type Markup } from "../parts/html.js";
import { bankLogo } from "../parts/bankLogo.js";
import { errorSummary, field } from "../parts/field.js";
import { cancelForm, form } from "../parts/form.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { counted } from "../words/dates.js";
import { layout } from "./layout.js";

/** The name of the answers' fields, one per input. */
export const ANSWER_FIELD = "answer";

/** A second factor: one field for each question of the bank, or a button if it asks in its app. */
export function challengePage(
  frame: PageFrame,
  bank: Institution,
  jobPath: string,
  challenge: Challenge,
  error: string | null,
): Markup {
  const { input, method, description, accepts } = challenge;
  const isCode = method === "token" && input.length > 0;
  const title = titleOf(bank.name, isCode, input.length);
  const wordy = description !== method;
  return layout(
    error ? `Problem: ${title}` : title,
    html`<section class="card">
        <p class="bank-head">${bankLogo(bank)}<strong>${bank.name}</strong></p>
        ${error ? errorSummary([{ id: input.length > 0 ? "answer-0" : "confirm", text: error }]) : null}
        <h1>${title}</h1>
        ${wordy ? html`<p class="lead">${bank.name} says: <bdi>${description}</bdi></p>` : null}
        <p class="meta">${bank.name} waits about ${minutes(challenge)} for your answer.</p>
        ${form(
          frame,
          jobPath,
          html`${input.map((label, index) =>
              field({
                id: `answer-${index}`,
                name: ANSWER_FIELD,
                label,
                error,
                autocomplete: isCode ? "one-time-code" : "off",
                inputmode: isCode ? "numeric" : "text",
              }),
            )}
            ${
              input.length === 0
                ? html`<input type="hidden" name="${ANSWER_FIELD}" value="confirmed" />`
                : null
            }
            <button type="submit" class="primary" id="confirm">
              ${input.length === 0 ? "I have approved it" : "Continue"}
            </button>`,
        )}
      </section>
      <section class="aside" aria-labelledby="hint">
        <h2 id="hint">In this sandbox</h2>
        <p>
          ${
            input.length === 0
              ? "There is no app: the button is enough."
              : html`The right ${input.length === 1 ? "answer is" : "answers are"}
                ${accepts.map(
                  ([first = ""], index) => html`${index > 0 ? " and " : null}<code>${first}</code>`,
                )}.`
          }
        </p>
      </section>
      ${cancelForm(frame)}`,
  );
}

function minutes({ expiryMs }: Challenge): string {
  return counted(Math.max(1, Math.round(challengeLifetimeMs(expiryMs) / 60_000)), "minute");
}

function titleOf(bank: string, isCode: boolean, inputs: number): string {
  if (inputs === 0) return `Approve the sign-in in the ${bank} app`;
  if (isCode) return `Enter the code from ${bank}`;
  return inputs === 1 ? `${bank} asks you a question` : `${bank} asks you ${inputs} questions`;
}
