import type { Institution } from "../../banks/institution.js";
import type { JobTimeline } from "../../jobs/jobTimeline.js";
import { html, type Markup } from "../parts/html.js";
import { bankLogo } from "../parts/bankLogo.js";
import { cancelForm } from "../parts/form.js";
import { glyph } from "../parts/glyph.js";
import type { Tone } from "../words/tone.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { counted } from "../words/dates.js";
import { stepWords } from "../words/stepWords.js";
import { layout } from "./layout.js";

type StepStatus = JobTimeline["status"];

const STATUS_WORDS: Record<StepStatus, { tone: Tone; words: string }> = {
  pending: { tone: "neutral", words: "not yet" },
  "in-progress": { tone: "waiting", words: "now" },
  success: { tone: "positive", words: "done" },
  failed: { tone: "critical", words: "failed" },
};

/** Shown while the bank checks a sign-in: its steps, in order. The page reloads by itself. */
export function progressPage(
  frame: PageFrame,
  bank: Institution,
  jobPath: string,
  { steps }: JobTimeline,
): Markup {
  return layout(
    `Signing in to ${bank.name}`,
    html`<section class="card">
        <p class="bank-head">${bankLogo(bank)}<strong>${bank.name}</strong></p>
        <h1>Signing in to ${bank.name}</h1>
        <p class="lead">
          Stay here until you are signed in: ${bank.name} may ask you something. ${usually(bank)}
        </p>
        <ol class="rail">
          ${steps.map(
            ({ title, status }) =>
              html`<li data-status="${status}">
                ${glyph(STATUS_WORDS[status].tone)}
                <span
                  >${stepWords(title)}<span class="unseen"
                    >, ${STATUS_WORDS[status].words}</span
                  ></span
                >
              </li>`,
          )}
        </ol>
        <p class="meta">
          This page looks again every two seconds. <a href="${frame.base}${jobPath}">Look now</a>
        </p>
      </section>
      ${cancelForm(frame)}`,
  );
}

/** How long signing in usually takes, where that is known. */
function usually({ hasStats, durations }: Institution): string | null {
  const seconds = Math.round(durations.verifyCredentials / 1_000);
  return hasStats ? `It usually takes about ${counted(seconds, "second")}.` : null;
}
