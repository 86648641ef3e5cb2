import { html } from "hono/html";

/** The answer to a form that was sent without the page's script and refused. */
export function refusalPage(why: string) {
  return html`<!doctype html>
    <html lang="en-AU">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Not changed: sandbox control (unofficial)</title>
        <link rel="stylesheet" href="/__sandbox/control.css" />
      </head>
      <body>
        <main class="refusal">
          <h1>Nothing was changed</h1>
          <p>${why}</p>
          <p><a href="/__sandbox">Back to the control page</a></p>
        </main>
      </body>
    </html>`;
}
