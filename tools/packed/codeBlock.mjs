import { readFileSync } from "node:fs";

/**
 * The block of code with this title in a guide, so that what a reader copies is what runs.
 *
 * @param {string} guide Its path from the root.
 * @param {string} title
 */
export function codeBlock(guide, title) {
  const text = readFileSync(new URL(`../../${guide}`, import.meta.url), "utf8");
  const blocks = text.matchAll(/^```\w+ title="([^"]+)"\n([^]*?)^```/gm);
  for (const [, name, code = ""] of blocks) if (name === title) return code;
  throw new Error(`${guide} no longer shows ${title}.`);
}
