import { existsSync } from "node:fs";
import { dirname, normalize } from "node:path";
import { anchors } from "../api/markdown.mjs";
import { root } from "./pages.mjs";

/** This repository's files at GitHub, for links in pages that are read elsewhere. */
const HERE = /^https:\/\/github\.com\/basiq-kit\/basiq-kit\/(?:blob|tree)\/main\//;

/**
 * Finds links that lead nowhere. Links to other sites are checked in form, but not visited.
 *
 * @param {ReadonlyMap<string, string>} pages
 * @returns {string[]} In words.
 */
export function deadLinks(pages) {
  return [...pages].flatMap(([page, text]) =>
    links(text)
      .filter((link) => !isAlive(page, link, pages))
      .map((link) => `${page} links to ${link}, which isn't there`),
  );
}

/** Code is no text: nothing in it is a link, nor a heading. @param {string} text */
const withoutCode = (text) =>
  text.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, "").replace(/`[^`\n]*`/g, "");

/** @param {string} text */
const links = (text) =>
  [...withoutCode(text).matchAll(/\]\(<?([^)\s>]*)>?(?: "[^"]*")?\)|^\[[^\]]+\]: (\S+)/gm)].map(
    ([, inline, reference]) => inline ?? reference ?? "",
  );

/** @param {string} page @param {string} link @param {ReadonlyMap<string, string>} pages */
function isAlive(page, link, pages) {
  const isHere = HERE.test(link);
  if (/^[a-z]+:/.test(link) && !isHere) return URL.canParse(link) && !link.startsWith("http:");
  const [path = "", anchor] = link.replace(HERE, "/").split("#");
  const file = decodeURI(
    path === "" ? page : normalize(`${path.startsWith("/") ? "" : `${dirname(page)}/`}${path}`),
  );
  const inside = file.replace(/^\/|\/$/g, "");
  if (!pages.has(inside) && !existsSync(root + inside)) return false;
  return anchor === undefined || headings(pages.get(inside) ?? "").includes(anchor);
}

/** @param {string} text */
const headings = (text) =>
  anchors(
    [...text.replace(/^( *)(`{3,})[^]*?^\1\2$/gm, "").matchAll(/^#+ (.*)$/gm)].map(
      ([, heading = ""]) => heading.replace(/\[([^\]]*)\]\([^)]*\)/g, "$1"),
    ),
  );
