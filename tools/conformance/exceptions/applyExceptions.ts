import type { Check, Difference } from "../difference.js";
import { type Catalogue, type Exception, matches } from "./exception.js";

/** What remains once the exceptions are applied. */
export interface Outcome {
  /** How many checks found nothing, or nothing that isn't listed. */
  readonly passed: number;
  readonly unlisted: readonly Difference[];
  /** How many differences are listed. */
  readonly listed: number;
  /** Exceptions that nothing needs any more. */
  readonly stale: readonly { readonly title: string; readonly exception: Exception }[];
}

export function applyExceptions(
  checks: readonly Check[],
  catalogues: readonly Catalogue[],
): Outcome {
  const proven = new Set<Exception>();
  let passed = 0;
  let listed = 0;
  const unlisted: Difference[] = [];
  for (const { differences } of checks) {
    const left = differences.filter((difference) => !isListed(difference));
    listed += differences.length - left.length;
    if (left.length === 0) passed += 1;
    unlisted.push(...left);
  }
  const stale = catalogues.flatMap(({ title, exceptions }) =>
    exceptions.filter((one) => !proven.has(one)).map((exception) => ({ title, exception })),
  );
  return { passed, unlisted, listed, stale };

  function isListed(difference: Difference): boolean {
    const found = catalogues.flatMap(({ excuses, provenBy, exceptions }) =>
      excuses.includes(difference.subject)
        ? exceptions
            .filter((exception) => matches(exception, difference))
            .map((exception) => ({ exception, proves: provenBy.includes(difference.subject) }))
        : [],
    );
    for (const { exception, proves } of found) if (proves) proven.add(exception);
    return found.length > 0;
  }
}
