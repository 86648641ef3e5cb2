import { existsSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { type Pages, root } from "./pages.js";
import { type TestTitles, testTitles } from "./testTitles.js";

/** A page whose tables end with the columns Code and Tests. Each of its tests is linked by its title. */
const ADVICE = "docs/basiqs-advice.md";
/** What no code can do for an app: its row has no code and no tests. */
const FOR_THE_TEAM = "For your team:";
const LINK = /\[([^\]]+)\]\(([^)]+)\)/g;

/**
 * Rows of Basiq's advice that nothing proves, in words: those that name no code, no test, a test that its file
 * doesn't have, or one that is skipped. Whether the files are there is checked with all the other links.
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
  const lost = titles.flatMap(([, title = "", path = ""]) => wrongWithTest(path, title));
  if (code.match(LINK) === null) lost.push("no code is named");
  if (titles.length === 0) lost.push("no test is named");
  return lost;
}

function wrongWithTest(path: string, title: string): string[] {
  const found = titlesOf(path)?.get(title);
  switch (found) {
    case "runs":
      return [];
    case "skipped":
      return [`${path} skips its test “${title}”`];
    case undefined:
      return [`${path} has no test “${title}”`];
    default:
      return found satisfies never;
  }
}

function titlesOf(path: string): TestTitles | undefined {
  const file = root + posix.join(posix.dirname(ADVICE), path);
  return existsSync(file) ? testTitles(readFileSync(file, "utf8")) : undefined;
}

const unpadded = (cell: string) => cell.replace(/^\||\|$/g, "").trim();
