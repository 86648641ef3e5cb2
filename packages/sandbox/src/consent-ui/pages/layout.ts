import { html, type Markup, type Piece } from "../parts/html.js";

/** The path of the stylesheet. */
export const STYLESHEET = "/consent-ui.css";

/** A whole page around its content. `title` is what a tab, the history and a screen reader show first. */
export function layout(title: string, content: Piece): Markup {
  return html`<!doctype html>
    <html lang="en-AU">
      <head>
        <meta charset="utf-8" />
        <title>${title} – Sandbox</title>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href="${STYLESHEET}" />
      </head>
      <body>
        <a class="skip" href="#main">Skip to content</a>
        <header class="ribbon">
          <p><strong>Sandbox.</strong> No real bank, nothing here is real.</p>
        </header>
        <main id="main" tabindex="-1">${content}</main>
        <footer>
          <p>
            A stand-in for a consent page, for developers. Not made, endorsed or supported by Basiq.
            Never type a real password here.
          </p>
        </footer>
      </body>
    </html>`;
}
