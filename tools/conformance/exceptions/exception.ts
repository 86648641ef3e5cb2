import type { Difference, Subject } from "../difference.js";

/** A difference that stays, and why. */
export interface Exception {
  /** One route or several; `*` stands for any text. */
  readonly route: string | readonly string[];
  /** Default: any. */
  readonly status?: string;
  /** Where in the body: one path or several; `*` stands for any text. */
  readonly path: string | readonly string[];
  /** What is broken: one rule or several. */
  readonly rule: string | readonly string[];
  /** What came, if the exception is only for some values: one text or several; `*` stands for any text. */
  readonly came?: string | readonly string[];
  /** In a sentence. */
  readonly reason: string;
}

/** Exceptions of one kind. */
export interface Catalogue {
  readonly title: string;
  /** What its exceptions may excuse. */
  readonly excuses: readonly Subject[];
  /** Where each of them must occur. One that doesn't is stale. */
  readonly provenBy: readonly Subject[];
  readonly exceptions: readonly Exception[];
}

export function matches(exception: Exception, difference: Difference): boolean {
  const { route, status = "*", path, rule, came = "*" } = exception;
  return (
    [rule].flat().includes(difference.rule) &&
    [route].flat().some((pattern) => like(pattern, difference.route)) &&
    like(status, difference.status) &&
    [path].flat().some((pattern) => like(pattern, difference.path)) &&
    [came].flat().some((pattern) => like(pattern, difference.came))
  );
}

const patterns = new Map<string, RegExp>();

function like(pattern: string, text: string): boolean {
  const known = patterns.get(pattern) ?? toRegExp(pattern);
  patterns.set(pattern, known);
  return known.test(text);
}

function toRegExp(pattern: string): RegExp {
  const parts = pattern.split("*").map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`, "s");
}
