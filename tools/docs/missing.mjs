import { readdirSync } from "node:fs";
import { themeProperties } from "./checkBlock.mjs";
import { preludes, root } from "./pages.mjs";

const INDEXES = ["docs/guides/README.md", "llms.txt"];
const THEMING = "docs/guides/theming.md";

/**
 * What should be on a page and isn't: each guide in the indexes, each property of the theme, each
 * prelude above some block.
 *
 * @param {ReadonlyMap<string, string>} pages
 * @param {readonly import("./blocks.mjs").Block[]} blocks
 * @returns {string[]} In words.
 */
export function missing(pages, blocks) {
  const guides = [...pages.keys()].filter((page) => /^docs\/guides\/(?!README)[^/]+$/.test(page));
  const used = new Set(blocks.flatMap(({ before, beside }) => [...before, ...beside]));
  return [
    ...readdirSync(root + preludes.path(""))
      .filter((file) => !used.has(file))
      .map((file) => `${preludes.path(file)} is used by nothing`),
    ...INDEXES.flatMap((index) =>
      guides
        .filter((guide) => !pages.get(index)?.includes(`${guide.split("/").at(-1)})`))
        .map((guide) => `${index} doesn't list ${guide}`),
    ),
    ...themeProperties()
      .filter((name) => !pages.get(THEMING)?.includes(`\`${name}\``))
      .map((name) => `${THEMING} doesn't explain ${name}`),
  ];
}
