import { html, raw } from "hono/html";
import { coreOf } from "../sandbox/coreOf.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import { clockSection } from "./clockSection.js";
import { connectionsSection } from "./connectionsSection.js";
import { connectorsSection } from "./connectorsSection.js";
import { faultsSection } from "./faultsSection.js";
import { glyphSheet } from "./glyph.js";
import { jobsSection } from "./jobsSection.js";
import { peopleSection } from "./peopleSection.js";
import { requestsSection } from "./requestsSection.js";

// Outside the template, because the build rewrites templates that contain this end tag to use a helper that it doesn't
// include.
const SCRIPT = raw('<script type="module" src="/__sandbox/control.js"></script>');

/** The whole page; its script fetches it again and updates what changed. */
export function controlPage(sandbox: Sandbox) {
  return html`<!doctype html>
    <html lang="en-AU">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>Sandbox control (unofficial)</title>
        <link rel="stylesheet" href="/__sandbox/control.css" />
        ${SCRIPT}
      </head>
      <body>
        ${glyphSheet()}
        <header>
          <div>
            <h1>Sandbox control</h1>
            <p class="meta">Stands in for Basiq's API at <code>${sandbox.apiUrl}</code></p>
          </div>
          <p class="badge">
            Unofficial sandbox, not Basiq. No bank and nobody's data is behind it.
          </p>
        </header>
        <output id="said" role="status"></output>
        <main>
          <div class="steer">
            ${clockSection(sandbox.clock)} ${faultsSection(sandbox.faults)}
            ${connectorsSection(coreOf(sandbox))}
          </div>
          <div class="watch">
            ${jobsSection(sandbox.world)} ${requestsSection(sandbox.requests)}
            ${connectionsSection(sandbox.world)} ${peopleSection()}
          </div>
        </main>
      </body>
    </html>`;
}
