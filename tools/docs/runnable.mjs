import { checkedBlocks, root } from "./pages.mjs";
import { writeSources } from "./sources.mjs";

/**
 * Writes the pages' code into a folder of its own: two tests at once need two.
 *
 * @param {string} name Of the folder.
 */
export function writeCode(name) {
  const folder = `${root}.cache/docs-run/${name}`;
  return { folder, sources: writeSources(folder, checkedBlocks()) };
}

/**
 * The written files that are marked `run`.
 *
 * @param {string} name Of the folder.
 * @param {(file: string) => boolean} which
 */
export function writeRunnable(name, which) {
  const { folder, sources } = writeCode(name);
  return sources
    .filter((source) => source.run && which(source.name))
    .map((source) => ({
      from: source.from,
      file: `${folder}/${source.name}`,
      // Such a block is a test file itself, and names its tests.
      hasTests: source.lines.some(({ text }) => text.endsWith(' from "vitest";')),
    }));
}
