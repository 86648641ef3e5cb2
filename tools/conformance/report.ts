import type { Difference } from "./difference.js";
import type { Outcome } from "./exceptions/applyExceptions.js";

const TITLES: Readonly<Record<Difference["subject"], string>> = {
  example: "Examples against their own schemas",
  answer: "The sandbox's answers",
  coverage: "What the sandbox doesn't answer",
  reading: "What the kit reads of the examples",
};

/** Prints each unlisted difference once, however often it came; gives how many there are. */
export function report({ unlisted, stale, listed, passed }: Outcome): number {
  const groups = groupBy(unlisted, sameAs);
  let heading = "";
  for (const group of groups) {
    const [{ subject, status, path, rule, says, came }] = group;
    if (heading !== TITLES[subject]) console.log(`\n${TITLES[subject]}`);
    heading = TITLES[subject];
    const routes = [...new Set(group.map(({ route }) => route))];
    console.log(`\n✗ ${routes.join("\n  ")}`);
    console.log(`  ${status} ${path === "" ? "the answer" : path} (${rule})`);
    console.log(`  the document says: ${says}`);
    console.log(`  came: ${came}${group.length > 1 ? `, and ${group.length - 1} more` : ""}`);
    const scenes = [...new Set(group.map(({ scene }) => scene))].filter((scene) => scene !== "");
    // What is promised for one request is broken by that request alone.
    for (const scene of rule === "expected" ? scenes : scenes.slice(0, 1))
      console.log(`  in: ${scene}`);
  }
  for (const { title, exception } of stale)
    console.log(`\n✗ stale in "${title}": ${JSON.stringify(exception)}`);
  const failed = groups.length + stale.length;
  console.log(`\n${listed} differences are listed as exceptions.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}

/** Errors, and whole answers that are missing, are alike on many routes: they are printed together. */
function sameAs({ subject, route, status, path, rule, says, scene }: Difference): string {
  const alike = path === "" || status.startsWith("4") || status.startsWith("5");
  const place = subject === "reading" ? `${route} ${scene}` : alike ? "" : route;
  return JSON.stringify([subject, place, status, path, rule, says]);
}

type Group = readonly [Difference, ...Difference[]];

function groupBy(items: readonly Difference[], keyOf: (item: Difference) => string): Group[] {
  const groups = new Map<string, [Difference, ...Difference[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return [...groups.values()];
}
