import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { type Pages, root } from "./pages.js";

/** A page whose tables end with the columns Code and Tests. Each of its tests is linked by its title. */
const ADVICE = "docs/basiqs-advice.md";
/** What no code can do for an app: its row has no code and no tests. */
const FOR_THE_TEAM = "For your team:";
const LINK = /\[([^\]]+)\]\(([^)]+)\)/g;

/**
 * Rows of Basiq's advice that nothing proves, in words: those that name no code, no test, or a test whose file
 * doesn't have its title. Whether the files are there is checked with all the other links.
 */
export function unproven(pages: Pages): string[] {
  const rows = (pages.get(ADVICE) ?? "").matchAll(/^\|(?! -|.*\| Tests).*\|$/gm);
  return [...rows].flatMap(([row]) => {
    const [advice = "", kit = "", code = "", tests = ""] = row.split(" | ").map(unpadded);
    if (kit.startsWith(FOR_THE_TEAM)) return [];
    return wrongWith(code, tests).map((wrong) => `${ADVICE}, “${advice}”: ${wrong}`);
  });
}

function wrongWith(code: string, tests: string): string[] {
  const titles = [...tests.matchAll(LINK)];
  const lost = titles
    .filter(([, title = "", path = ""]) => !hasTitle(path, title))
    .map(([, title, path]) => `${path} has no test “${title}”`);
  if (code.match(LINK) === null) lost.push("no code is named");
  if (titles.length === 0) lost.push("no test is named");
  return lost;
}

function hasTitle(path: string, title: string) {
  const file = root + posix.join(posix.dirname(ADVICE), path);
  return existsSync(file) && readFileSync(file, "utf8").includes(title);
}

const unpadded = (cell: string) => cell.replace(/^\||\|$/g, "").trim();
