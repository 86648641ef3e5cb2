import { anchors } from "./markdown.mjs";

/**
 * Links between pages that lead nowhere.
 *
 * @param {ReadonlyMap<string, string>} pages
 * @returns {string[]} In words.
 */
export function brokenLinks(pages) {
  const targets = new Map(
    [...pages].map(([file, text]) => [
      file,
      new Set(anchors([...text.matchAll(/^#+ (.*)$/gm)].map(([, heading = ""]) => heading))),
    ]),
  );
  return [...pages].flatMap(([file, text]) =>
    [...text.matchAll(/\]\(([^)\s]+)\)/g)].flatMap(([, link = ""]) => {
      // What leads out of the reference is looked at with the guides (`npm run docs:code`).
      if (/^(https?:|\.\.\/)/.test(link)) return [];
      const [to = "", heading] = link.split("#");
      const there = targets.get(to === "" ? file : to);
      const leads = there !== undefined && (heading === undefined || there.has(heading));
      return leads ? [] : [`${file} links to ${link}, which isn't there`];
    }),
  );
}
