import { cpSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { place } from "./blocks.mjs";
import { preludes, root } from "./pages.mjs";

/** @typedef {import("./blocks.mjs").Block} Block */

/**
 * A file that blocks make together: those of one title on one page, or one without a title.
 *
 * @typedef {{ name: string; parts: { at: string; line: number; text: string }[]; run: boolean; from: string }} Source
 */

const CODE = new Set(["ts", "tsx"]);

/**
 * What the pages' TypeScript is as files; blocks with one title continue one another.
 *
 * @param {readonly Block[]} blocks
 * @returns {Source[]}
 */
export function readSources(blocks) {
  /** @type {Map<string, Source>} */
  const sources = new Map();
  for (const block of blocks.filter(({ language }) => CODE.has(language))) {
    const name = `${folderOf(block)}/${block.title ?? `line-${block.line}.${block.language}`}`;
    const source = sources.get(name) ?? { name, parts: [], run: false, from: place(block) };
    for (const file of block.before) {
      const at = preludes.path(file);
      if (!source.parts.some((part) => part.at === at))
        source.parts.push({ at, line: 1, text: preludes.read(file) });
    }
    source.parts.push({ at: block.page, line: block.line, text: block.text });
    source.run ||= block.run;
    sources.set(name, source);
  }
  return [...sources.values()];
}

/**
 * Writes them where the compiler and Vitest find the workspace's packages.
 *
 * @param {string} folder
 * @param {readonly Source[]} sources
 * @param {readonly Block[]} blocks For what lies beside them.
 */
export function writeSources(folder, sources, blocks) {
  rmSync(folder, { recursive: true, force: true });
  for (const block of blocks)
    for (const file of block.beside) {
      const [from = "", as = basename(from)] = file.split(" as ");
      copy(root + preludes.path(from), `${folder}/${folderOf(block)}/${as}`);
    }
  for (const { name, parts } of sources) {
    const text = parts.map((part) => part.text).join("\n");
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    // Each file is a module, so that two may use one name.
    writeFileSync(`${folder}/${name}`, `${text}\nexport {};\n`);
  }
}

/** Where a line of a written file comes from. @param {Source} source @param {number} line From 1. */
export function origin({ parts }, line) {
  let left = line;
  for (const { at, line: first, text } of parts) {
    const { length } = text.split("\n");
    if (left <= length) return `${at}:${first + left - 1}`;
    left -= length;
  }
  return parts.at(-1)?.at ?? "";
}

/** @param {Block} block */
const folderOf = ({ page }) => page.replace(/\.md$/, "").replaceAll("/", "-");

/** @param {string} from @param {string} to */
function copy(from, to) {
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
