import { html } from "hono/html";
import { findInstitution } from "../banks/institutions.js";
import type { SandboxJob, World } from "../sandbox/worldView.js";
import { glyph } from "./glyph.js";
import { timeOfDay } from "./timeText.js";

const SHOWN = 20;

/** The latest jobs with their steps, newest first. */
export function jobsSection({ jobs }: World) {
  const latest = [...jobs.values()].slice(-SHOWN).toReversed();
  return html`<section aria-labelledby="jobs-title">
    <h2 id="jobs-title">Jobs</h2>
    <div id="jobs" data-live>
      ${
        latest.length === 0
          ? html`<p class="empty">
              No jobs yet. They begin when someone connects or refreshes a bank.
            </p>`
          : html`<ul class="jobs">
              ${latest.map(job)}
            </ul>`
      }
    </div>
  </section>`;
}

function job({ id, kind, institutionId, createdAt, steps }: SandboxJob) {
  return html`<li>
    <p>
      <strong>${findInstitution(institutionId)?.name ?? institutionId}</strong>
      <span class="meta">${kind}, ${timeOfDay(createdAt)} <code>${id}</code></span>
    </p>
    <ol class="steps">
      ${steps.map(({ title, status }) => html`<li class="${status}">${glyph(status)} ${title}</li>`)}
    </ol>
  </li>`;
}
