import type { Institution } from "../../banks/institution.js";
import type { JobRecord } from "../../world/jobRecord.js";
import type { StepFailure } from "../../world/stepFailure.js";
import { html, type Markup } from "../parts/html.js";
import { cancelForm, form } from "../parts/form.js";
import { glyph } from "../parts/glyph.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { failureWords } from "../words/failureWords.js";
import { layout } from "./layout.js";

/** A sign-in that failed: what happened, what to do, and the reference for support. */
export function failurePage(
  frame: PageFrame,
  bank: Institution,
  job: JobRecord,
  failure: StepFailure,
): Markup {
  const { title, advice } = failureWords(failure, bank.name);
  return layout(
    title,
    html`<section class="card outcome">
        ${glyph("critical")}
        <h1>${title}</h1>
        <p class="lead">${advice}</p>
        <p>${bank.name} says: <bdi>${failure.detail}</bdi></p>
        <div class="buttons">
          <a class="button primary" href="${frame.base}/connections/${job.connectionId}"
            >Try again</a
          >
          ${
            job.kind === "connect"
              ? html`<a class="button" href="${frame.base}/banks">Choose another bank</a>`
              : null
          }
          ${form(frame, "/finish", html`<button type="submit">Finish without it</button>`)}
        </div>
        <p class="meta">Reference: <code>${job.id}</code>, <code>${failure.code}</code></p>
      </section>
      ${cancelForm(frame)}`,
  );
}
