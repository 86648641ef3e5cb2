import type { Receipt, ReceiptPoint } from "./consentReceipt.js";
import { lineText } from "./receiptText.js";

const PAPER = "data-bk-paper";

/**
 * In the page and not in a frame, because Safari on a phone prints the page around it. Constructed, so that a strict
 * content security policy allows it, and it works from within a shadow root.
 */
const STYLES = `
@media screen { [${PAPER}] { display: none !important; } }
@media print {
  html:has(> body > [${PAPER}]) { height: auto !important; overflow: visible !important; background: none !important; }
  body:has(> [${PAPER}]) { all: revert !important; margin: 0 !important; }
  body:has(> [${PAPER}]) > :not([${PAPER}]) { display: none !important; }
  [${PAPER}] { font: 11pt/1.45 system-ui, sans-serif; color: black; color-scheme: light; }
  [${PAPER}] h1 { margin: 0; font-size: 15pt; font-weight: 600; }
  [${PAPER}] p { margin: 2pt 0 12pt; color: #444; }
  [${PAPER}] dl { margin: 0; }
  [${PAPER}] dl + p { margin: 14pt 0 6pt; color: inherit; break-after: avoid; }
  [${PAPER}] dl > div { display: grid; grid-template-columns: 9em 1fr; gap: 0 14pt; padding: 6pt 0; border-block-start: 0.5pt solid #bbb; break-inside: avoid; }
  [${PAPER}] dt { font-size: 9.5pt; color: #444; }
  [${PAPER}] dd { margin: 0; overflow-wrap: anywhere; }
  [${PAPER}] dd div[data-quiet] { font-size: 9.5pt; color: #444; }
}`;

/**
 * Prints a receipt, and nothing else of the page. Returns what takes it out of the page again, for when its component
 * goes first.
 */
export function printReceipt(receipt: Receipt, near: Element, language: string): () => void {
  const page = near.ownerDocument;
  const view = page.defaultView;
  if (view === null) return () => {};
  const paper = paperOf(receipt, page);
  paper.lang = language;
  paper.dir = view.getComputedStyle(near).direction;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(STYLES);
  const over = new AbortController();
  function clear() {
    over.abort();
    paper.remove();
    page.adoptedStyleSheets = page.adoptedStyleSheets.filter((one) => one !== sheet);
  }
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
  page.body.append(paper);
  for (const event of OVER)
    view.addEventListener(event, clear, { capture: true, signal: over.signal });
  try {
    view.print();
  } catch (error) {
    clear();
    throw error;
  }
  return clear;
}

/**
 * When printing is over. Some browsers print nothing and say nothing, as in a frame without that permission: there it is
 * over once the person does anything else, which they can't while a browser asks them how to print.
 */
const OVER = ["afterprint", "focus", "pointerdown"] as const;

function paperOf({ title, subtitle, parts }: Receipt, page: Document): HTMLElement {
  const paper = page.createElement("section");
  paper.setAttribute(PAPER, "");
  paper.append(textIn("h1", title, page), textIn("p", subtitle, page));
  for (const { heading, points } of parts) {
    const list = page.createElement("dl");
    list.append(...points.map((point) => pointOf(point, page)));
    if (heading !== undefined) paper.append(textIn("p", heading, page));
    paper.append(list);
  }
  return paper;
}

function pointOf({ name, lines }: ReceiptPoint, page: Document): HTMLElement {
  const row = page.createElement("div");
  const value = page.createElement("dd");
  for (const line of lines) {
    const one = page.createElement("div");
    one.toggleAttribute("data-quiet", line.quiet === true);
    one.append(textIn("bdi", lineText(line, page.baseURI), page));
    value.append(one);
  }
  row.append(textIn("dt", name, page), value);
  return row;
}

function textIn(tag: string, text: string, page: Document): HTMLElement {
  const element = page.createElement(tag);
  element.textContent = text;
  return element;
}
