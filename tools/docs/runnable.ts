import { checkedBlocks, root } from "./pages.js";
import { writeSources } from "./sources.js";

/** Writes the pages' code into a folder of its own: two tests at once need two. */
export function writeCode(folderName: string) {
  const folder = `${root}.cache/docs-run/${folderName}`;
  return { folder, sources: writeSources(folder, checkedBlocks()) };
}

/** The written files that are marked `run`. */
export function writeRunnable(folderName: string, which: (file: string) => boolean) {
  const { folder, sources } = writeCode(folderName);
  return sources
    .filter((source) => source.run && which(source.name))
    .map((source) => ({
      from: source.from,
      file: `${folder}/${source.name}`,
      // Such a block is a test file itself, and names its tests.
      hasTests: source.lines.some(({ text }) => text.endsWith(' from "vitest";')),
    }));
}
