import { themeProperties } from "./checkBlock.mjs";

const INDEXES = ["docs/guides/README.md", "llms.txt"];
const THEMING = "docs/guides/theming.md";

/**
 * What should be on a page and isn't: each guide in the indexes, and each property of the theme.
 *
 * @param {ReadonlyMap<string, string>} pages
 * @returns {string[]} In words.
 */
export function missing(pages) {
  const guides = [...pages.keys()].filter((page) => /^docs\/guides\/(?!README)[^/]+$/.test(page));
  return [
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
