import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import type { Block } from "./blocks.js";
import { root } from "./pages.js";

/** A file that blocks make together: those of one title on one page, or one without a title. */
interface Source {
  readonly name: string;
  /** With where each comes from. */
  readonly lines: { readonly text: string; readonly at: string }[];
  readonly from: string;
  run: boolean;
}

/** Files of docs/guides/preludes, or by their path in the repository. */
const preludePath = (file: string) => (file.includes("/") ? file : `docs/guides/preludes/${file}`);

const folderOf = ({ page }: Block) => page.replace(/\.md$/, "").replaceAll("/", "-");

/**
 * Writes what the pages' TypeScript is as files where the compiler and Vitest find the workspace's packages;
 * blocks with one title continue one another. What they need and a reader doesn't: `<!-- with: file.ts -->`
 * puts a prelude before the block, `<!-- beside: file.ts -->` next to it.
 */
export function writeSources(folder: string, blocks: readonly Block[]): Source[] {
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

function readSources(blocks: readonly Block[]): Source[] {
  const sources = new Map<string, Source>();
  for (const block of blocks.filter(({ language }) => /^tsx?$/.test(language))) {
    const name = `${folderOf(block)}/${block.title ?? `line-${block.line}.${block.language}`}`;
    const source = sources.get(name) ?? { name, lines: [], run: false, from: block.at };
    const add = (file: string, first: number, text: string) =>
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
