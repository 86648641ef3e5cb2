import { readFileSync } from "node:fs";
import type { Difference, Subject } from "./documents/difference.js";

/** A difference that stays: a row of exceptions.md. Where it names several routes or paths, one of them must match. */
export interface Exception {
  readonly heading: string;
  /** The row as it is in the file. */
  readonly row: string;
  readonly routes: readonly string[];
  readonly statuses: readonly string[];
  readonly paths: readonly string[];
  readonly rules: readonly string[];
  readonly came: readonly string[];
}

/** What the exceptions under a heading excuse, and where each must still be found: otherwise it is stale. */
const SUBJECTS: Readonly<Record<string, { excuses: Subject[]; provenBy: Subject[] }>> = {
  // What a document says in two ways may be sent in either.
  "The documents contradict themselves": { excuses: ["example", "answer"], provenBy: ["example"] },
  "The sandbox differs on purpose": {
    excuses: ["answer", "coverage"],
    provenBy: ["answer", "coverage"],
  },
  "The kit reports drift": { excuses: ["parsing"], provenBy: ["parsing"] },
};

export function readExceptions(): Exception[] {
  return parseExceptions(readFileSync(new URL("exceptions.md", import.meta.url), "utf8"));
}

/** The rows of each table, under their headings. Throws where one isn't complete, or would excuse nothing. */
export function parseExceptions(markdown: string): Exception[] {
  const [, ...sections] = markdown.split(/^## /m);
  return sections.flatMap((section) => {
    const [heading = "", ...lines] = section.split("\n");
    if (!(heading in SUBJECTS)) throw new Error(`exceptions.md: what does "${heading}" excuse?`);
    return lines
      .filter((line) => line.startsWith("| ") && !/^\| (route|---) /.test(line))
      .map((line) => parseRow(heading, line));
  });
}

function parseRow(heading: string, line: string): Exception {
  const cells = line.split("|").slice(1);
  const [routes = [], statuses = [], paths = [], rules = [], came = []] = cells.map(codeIn);
  if (routes.length === 0 || rules.length === 0 || (cells[5] ?? "").trim() === "")
    throw new Error(`exceptions.md: a row needs a route, what is broken, and a reason: ${line}`);
  return {
    heading,
    row: line,
    routes,
    statuses,
    paths: paths.length === 0 ? [""] : paths,
    rules,
    came,
  };
}

function codeIn(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map(([, code = ""]) => code);
}

/** The exceptions that excuse a difference, and whether it proves that they are still needed. */
export function exceptionsOf(exceptions: readonly Exception[], difference: Difference) {
  const { subject, route, status, path, rule, came } = difference;
  return exceptions
    .filter(
      (one) =>
        SUBJECTS[one.heading]?.excuses.includes(subject) &&
        one.rules.includes(rule) &&
        one.paths.some((pattern) => like(pattern, path)) &&
        one.routes.some((pattern) => like(pattern, route)) &&
        (one.statuses.length === 0 || one.statuses.includes(status)) &&
        (one.came.length === 0 || one.came.some((pattern) => like(pattern, came))),
    )
    .map((exception) => ({
      exception,
      isProven: SUBJECTS[exception.heading]?.provenBy.includes(subject) === true,
    }));
}

const patterns = new Map<string, RegExp>();

/** Whether a text fits a pattern, in which `*` stands for any text. */
function like(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? toRegExp(pattern);
  patterns.set(pattern, known);
  return known.test(text);
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
