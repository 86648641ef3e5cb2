import { html, type Markup } from "../parts/html.js";
import { glyph } from "../parts/glyph.js";
import type { ErrorText } from "../visit/uiError.js";
import { layout } from "./layout.js";

/** An error page. It has no link, because nobody is sent on after an error. */
export function errorPage(text: ErrorText, correlationId: string): Markup {
  const { status, code, title, detail, developer } = text;
  return layout(
    title,
    html`<section class="card outcome critical">
      ${glyph("critical")}
      <h1>${title}</h1>
      <p class="lead">${detail}</p>
      <details class="small">
        <summary>For whoever builds the app</summary>
        <p>${developer}</p>
        <dl class="facts">
          <div>
            <dt>Status</dt>
            <dd>${status}</dd>
          </div>
          <div>
            <dt>Code</dt>
            <dd><code>${code}</code></dd>
          </div>
          <div>
            <dt>Reference</dt>
            <dd><code>${correlationId}</code></dd>
          </div>
        </dl>
      </details>
    </section>`,
  );
}
