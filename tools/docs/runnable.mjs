import { root, readAllBlocks, readPages } from "./pages.mjs";
import { readSources, writeSources } from "./sources.mjs";

/**
 * Writes the pages' code into a new folder, because two tests may run at once.
 *
 * @param {string} name Of the folder.
 */
export function writeCode(name) {
  const blocks = readAllBlocks(readPages()).filter(({ exempt }) => exempt === undefined);
  const sources = readSources(blocks);
  const folder = `${root}.cache/docs-run/${name}`;
  writeSources(folder, sources, blocks);
  return { folder, sources };
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
      hasTests: source.parts.some(({ text }) => /from "vitest"/.test(text)),
    }));
}
