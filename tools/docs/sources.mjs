import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { root } from "./pages.mjs";

/** @typedef {import("./blocks.mjs").Block} Block */

/**
 * A file that blocks make together: those of one title on one page, or one without a title. Each line knows
 * where it comes from.
 *
 * @typedef {{ name: string; lines: { text: string; at: string }[]; run: boolean; from: string }} Source
 */

/** Files of docs/guides/preludes, or by their path in the repository. @param {string} file */
const preludePath = (file) => (file.includes("/") ? file : `docs/guides/preludes/${file}`);

/** @param {Block} block */
const folderOf = ({ page }) => page.replace(/\.md$/, "").replaceAll("/", "-");

/**
 * Writes what the pages' TypeScript is as files where the compiler and Vitest find the workspace's packages;
 * blocks with one title continue one another. What they need and a reader doesn't: `<!-- with: file.ts -->`
 * puts a prelude before the block, `<!-- beside: file.ts -->` next to it.
 *
 * @param {string} folder
 * @param {readonly Block[]} blocks
 * @returns {Source[]}
 */
export function writeSources(folder, blocks) {
  rmSync(folder, { recursive: true, force: true });
  const sources = readSources(blocks);
  for (const { name, lines } of sources) {
    mkdirSync(dirname(`${folder}/${name}`), { recursive: true });
    // Each file is a module, so that two may use one name.
    const text = [...lines.map((line) => line.text), "export {};\n"].join("\n");
    writeFileSync(`${folder}/${name}`, text);
  }
  for (const block of blocks)
    for (const file of block.beside) {
      const [from = "", as = basename(from)] = file.split(" as ");
      cpSync(root + preludePath(from), `${folder}/${folderOf(block)}/${as}`);
    }
  return sources;
}

/** @param {readonly Block[]} blocks @returns {Source[]} */
function readSources(blocks) {
  /** @type {Map<string, Source>} */
  const sources = new Map();
  for (const block of blocks.filter(({ language }) => /^tsx?$/.test(language))) {
    const name = `${folderOf(block)}/${block.title ?? `line-${block.line}.${block.language}`}`;
    const source = sources.get(name) ?? { name, lines: [], run: false, from: block.at };
    /** @param {string} file @param {number} first @param {string} text */
    const add = (file, first, text) =>
      source.lines.push(
        ...text.split("\n").map((line, at) => ({ text: line, at: `${file}:${first + at}` })),
      );
    for (const file of block.before.map(preludePath))
      if (!source.lines.some(({ at }) => at.startsWith(`${file}:`)))
        add(file, 1, readFileSync(root + file, "utf8").trimEnd());
    add(block.page, block.line, block.text);
    source.run ||= block.run;
    sources.set(name, source);
  }
  return [...sources.values()];
}
