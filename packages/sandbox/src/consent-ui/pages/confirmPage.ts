import { html, type Markup, type Piece } from "../parts/html.js";
import { form } from "../parts/form.js";
import type { PageFrame } from "../parts/pageFrame.js";
import { layout } from "./layout.js";

/** One question about something that can't be undone. */
export interface Confirmation {
  title: string;
  /** What will be lost. */
  loss: Piece;
  /** Repeats the verb: "Delete 3 connections". */
  verb: string;
  /** The form's address. */
  path: string;
  /** The link back, and its words. */
  back: { path: string; words: string };
}

/** Says what will be lost, and asks once, without persuasion. */
export function confirmPage(frame: PageFrame, asked: Confirmation): Markup {
  const { title, loss, verb, path, back } = asked;
  return layout(
    title,
    html`<section class="card">
      <h1>${title}</h1>
      ${loss}
      <div class="buttons">
        ${form(frame, path, html`<button type="submit" class="critical">${verb}</button>`)}
        <a class="button" href="${frame.base}${back.path}">${back.words}</a>
      </div>
    </section>`,
  );
}
