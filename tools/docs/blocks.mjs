/**
 * A fenced block of a page, with what the comment right above it says.
 *
 * @typedef {{
 *   page: string;
 *   line: number;
 *   language: string;
 *   title: string | undefined;
 *   run: boolean;
 *   before: readonly string[];
 *   beside: readonly string[];
 *   exempt: string | undefined;
 *   text: string;
 * }} Block `line` is that of the first line inside, from 1.
 */

const FENCE = /^(?<indent> *)(?<ticks>`{3,})(?<language>[\w-]*)(?<meta>.*)$/;
const COMMENT = /^ *<!-- (?<what>with|beside|not checked): (?<value>.+) -->$/;

/**
 * Every fenced block of a page.
 *
 * @param {string} page Its path in the repository.
 * @param {string} text
 * @returns {Block[]}
 */
export function readBlocks(page, text) {
  const lines = text.split("\n");
  /** @type {Block[]} */
  const blocks = [];
  for (let at = 0; at < lines.length; at += 1) {
    const {
      indent = "",
      ticks,
      language = "",
      meta = "",
    } = FENCE.exec(lines[at] ?? "")?.groups ?? {};
    if (ticks === undefined) continue;
    const first = at + 1;
    do at += 1;
    while (at < lines.length && lines[at]?.trim() !== ticks);
    blocks.push({
      page,
      line: first + 1,
      language,
      title: /title="([^"]+)"/.exec(meta)?.[1],
      run: /(?:^| )run(?: |$)/.test(meta),
      ...readComments(lines.slice(0, first - 1)),
      text: lines
        .slice(first, at)
        .map((line) => line.slice(indent.length))
        .join("\n"),
    });
  }
  return blocks;
}

/** What stands right above a block. @param {readonly string[]} above */
function readComments(above) {
  /** @type {Map<string, string>} */
  const said = new Map();
  for (const line of above.toReversed()) {
    const { what, value = "" } = COMMENT.exec(line)?.groups ?? {};
    if (what !== undefined) said.set(what, value);
    else if (line.trim() !== "") break;
  }
  const files = (/** @type {string} */ what) => said.get(what)?.split(/, */) ?? [];
  return { before: files("with"), beside: files("beside"), exempt: said.get("not checked") };
}

/** Where a block is, for a person. @param {Block} block */
export const place = ({ page, line }) => `${page}:${line}`;
