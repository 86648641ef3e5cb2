import { readdirSync, readFileSync } from "node:fs";
import { type Pages, root } from "./pages.js";

const INDEXES = ["docs/guides/README.md", "llms.txt"];
const THEMING = "docs/guides/theming.md";

/**
 * What should be on a page and isn't, in words: each guide in the indexes, and each property of the theme; and
 * properties on a page that the theme doesn't know.
 */
export function missing(pages: Pages): string[] {
  const guides = [...pages.keys()].filter((page) => /^docs\/guides\/(?!README)[^/]+$/.test(page));
  const theme = themeProperties();
  return [
    ...INDEXES.flatMap((index) =>
      guides
        .filter((guide) => !pages.get(index)?.includes(`${guide.split("/").at(-1)})`))
        .map((guide) => `${index} doesn't list ${guide}`),
    ),
    ...[...theme]
      .filter((name) => !pages.get(THEMING)?.includes(`\`${name}\``))
      .map((name) => `${THEMING} doesn't explain ${name}`),
    ...[...pages].flatMap(([page, text]) =>
      [...new Set(text.match(/--bk-[\w-]*\w/g))]
        .filter((name) => !theme.has(name))
        .map((name) => `${page} names ${name}, which the theme doesn't read`),
    ),
  ];
}

/** Every property that the theme reads. */
function themeProperties() {
  const folder = `${root}packages/components/src`;
  const styles = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".css"))
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"));
  const found = styles.join("\n").matchAll(/var\(\s*(--bk-[\w-]+)/g);
  return new Set([...found].map(([, name = ""]) => name));
}
