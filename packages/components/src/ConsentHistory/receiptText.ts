import type { Receipt, ReceiptLine, ReceiptPoint } from "./consentReceipt.js";

/**
 * A receipt as plain text, for a file.
 *
 * @param base The page's address, from which links start.
 */
export function receiptText({ title, subtitle, parts }: Receipt, base: string): string {
  const blocks = parts.flatMap(({ heading, points }) => {
    const texts = points.map((point) => pointText(point, base));
    return heading === undefined ? texts : [heading].concat(texts);
  });
  // The spaces that keep a date on one line of a page have no use in a file.
  return `${[`${title}\n${subtitle}`, ...blocks].join("\n\n")}\n`.replaceAll("\u00a0", " ");
}

function pointText({ name, lines }: ReceiptPoint, base: string): string {
  return [name, ...lines.map((line) => `  ${lineText(line, base)}`)].join("\n");
}

/** A line as it reads on paper, where a link can't be followed. */
export function lineText({ text, href }: ReceiptLine, base: string): string {
  return href === undefined ? text : `${text}: ${absolute(href, base)}`;
}

function absolute(href: string, base: string): string {
  try {
    return new URL(href, base).href;
  } catch {
    return href;
  }
}
