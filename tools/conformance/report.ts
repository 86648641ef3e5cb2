import type { Check, Difference } from "./documents/difference.js";
import { type Exception, exceptionsOf } from "./exceptions.js";
import { groupBy } from "./documents/groupBy.js";

/** What remains once the exceptions are applied. */
export interface Outcome {
  /** How many checks found nothing, or nothing that isn't listed. */
  readonly passed: number;
  readonly unlisted: readonly Difference[];
  /** How many differences are listed. */
  readonly listed: number;
  /** Exceptions that are no longer needed. */
  readonly stale: readonly Exception[];
}

export function applyExceptions(
  checks: readonly Check[],
  exceptions: readonly Exception[],
): Outcome {
  const stale = new Set(exceptions);
  const unlisted: Difference[] = [];
  let passed = 0;
  let listed = 0;
  for (const { differences } of checks) {
    const before = unlisted.length;
    for (const difference of differences) {
      const excuses = exceptionsOf(exceptions, difference);
      for (const { exception, isProven } of excuses) if (isProven) stale.delete(exception);
      if (excuses.length === 0) unlisted.push(difference);
      else listed += 1;
    }
    if (unlisted.length === before) passed += 1;
  }
  return { passed, unlisted, listed, stale: [...stale] };
}

const TITLES: Readonly<Record<Difference["subject"], string>> = {
  example: "Examples against their own schemas",
  answer: "The sandbox's answers",
  coverage: "What the sandbox doesn't answer",
  parsing: "What the kit reads of the examples",
};

/** Prints each unlisted difference once, however often it came; gives how many there are. */
export function report({ unlisted, stale, listed, passed }: Outcome): number {
  const groups = groupBy(unlisted, sameAs);
  for (const group of groups.values()) {
    const [{ subject, status, path, rule, says, came }] = group;
    const routes = new Set(group.map(({ route }) => route));
    console.log(`\n✗ ${TITLES[subject]}: ${[...routes].join("\n  ")}`);
    console.log(`  ${status} ${path === "" ? "the answer" : path} (${rule})`);
    console.log(`  the document says: ${says}`);
    console.log(`  came: ${came}${group.length > 1 ? `, and ${group.length - 1} more` : ""}`);
    const scenes = [...new Set(group.map(({ scene }) => scene))].filter((scene) => scene !== "");
    // An unexpected answer is about one request, so each is printed; otherwise one example is enough.
    for (const scene of rule === "expected" ? scenes : scenes.slice(0, 1))
      console.log(`  in: ${scene}`);
  }
  for (const { heading, row } of stale)
    console.log(`\n✗ A row of exceptions.md is stale, under "${heading}":\n  ${row}`);
  const failed = groups.size + stale.length;
  console.log(`\n${listed} differences are listed as exceptions.`);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed;
}

/** Errors and missing answers are the same on many routes, so those are printed as one. */
function sameAs({ subject, route, status, path, rule, says, scene }: Difference): string {
  const alike = path === "" || status.startsWith("4") || status.startsWith("5");
  const place = subject === "parsing" ? `${route} ${scene}` : alike ? "" : route;
  return JSON.stringify([subject, place, status, path, rule, says]);
}
