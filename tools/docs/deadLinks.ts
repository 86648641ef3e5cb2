import { existsSync } from "node:fs";
import { posix } from "node:path";
import { type Pages, root } from "./pages.js";

/** This repository's address: a package's README is also read on npm, so it links to itself in full. */
const HERE = /^https:\/\/github\.com\/basiq-kit\/basiq-kit\/(?:blob|tree)\/main\//;
const LINK = /\]\(<?([^)\s>]*)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)/gm;

/** Sentences about links that lead nowhere. Addresses outside the repository are not requested. */
export const deadLinks = (pages: Pages) =>
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

/** Nothing in a block of code is a link or a heading. */
const withoutBlocks = (text: string) => text.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, "");

function isAlive(page: string, link: string, pages: Pages) {
  const isHere = HERE.test(link);
  if (/^[a-z]+:/.test(link) && !isHere) return URL.canParse(link) && !link.startsWith("http:");
  const [path = "", anchor] = link.replace(HERE, "/").split("#");
  const folder = path.startsWith("/") ? "" : posix.dirname(page);
  const file = path === "" ? page : posix.join(folder, decodeURI(path)).replace(/^\/|\/$/g, "");
  if (!existsSync(root + file)) return false;
  return anchor === undefined || anchors(pages.get(file) ?? "").includes(anchor);
}

/** How GitHub names a page's headings in links: the second of a name is numbered. */
const anchors = (text: string) =>
  [...withoutBlocks(text).matchAll(/^#+ (.*)$/gm)]
    .map(([, heading = ""]) => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").toLowerCase())
    .map((heading) => heading.replace(/[^\p{L}\p{N} _-]/gu, "").replaceAll(" ", "-"))
    .map((name, at, all) => {
      const before = all.slice(0, at).filter((one) => one === name).length;
      return before === 0 ? name : `${name}-${before}`;
    });
