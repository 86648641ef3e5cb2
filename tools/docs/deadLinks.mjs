import { existsSync } from "node:fs";
import { posix } from "node:path";
import { root } from "./pages.mjs";

/** What is here, at its address for those who read a package's page elsewhere. */
const HERE = /^https:\/\/github\.com\/basiq-kit\/basiq-kit\/(?:blob|tree)\/main\//;
const LINK = /\]\(<?([^)\s>]*)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)/gm;

/**
 * Links that lead nowhere. What lies elsewhere is looked at, not visited.
 *
 * @param {ReadonlyMap<string, string>} pages
 * @returns {string[]} In words.
 */
export const deadLinks = (pages) =>
  [...pages].flatMap(([page, text]) =>
    [
      ...withoutBlocks(text)
        .replace(/`[^`\n]*`/g, "")
        .matchAll(LINK),
    ]
      .map(([, inline, reference = ""]) => inline ?? reference)
      .filter((link) => !isAlive(page, link, pages))
      .map((link) => `${page} links to ${link}, which isn't there`),
  );

/** Code is no text: nothing in it is a link, nor a heading. @param {string} text */
const withoutBlocks = (text) => text.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, "");

/** @param {string} page @param {string} link @param {ReadonlyMap<string, string>} pages */
function isAlive(page, link, pages) {
  const isHere = HERE.test(link);
  if (/^[a-z]+:/.test(link) && !isHere) return URL.canParse(link) && !link.startsWith("http:");
  const [path = "", anchor] = link.replace(HERE, "/").split("#");
  const folder = path.startsWith("/") ? "" : posix.dirname(page);
  const file = path === "" ? page : posix.join(folder, decodeURI(path)).replace(/^\/|\/$/g, "");
  if (!existsSync(root + file)) return false;
  return anchor === undefined || anchors(pages.get(file) ?? "").includes(anchor);
}

/** How GitHub names a page's headings in links: the second of a name is numbered. @param {string} text */
const anchors = (text) =>
  [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)]
    .map(([, heading = ""]) => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase())
    .map((heading) => heading.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"))
    .map((name, at, all) => {
      const before = all.slice(0, at).filter((one) => one === name).length;
      return before === 0 ? name : `${name}-${before}`;
    });
