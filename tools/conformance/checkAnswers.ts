import { type Check, checkOf } from "./documents/difference.js";

import { inShort, type Mismatch } from "./documents/mismatch.js";
import {
  type Answer,
  type Content,
  fieldsOf,
  findOperation,
  listOf,
  type Operation,
} from "./documents/openApi.js";
import { validate } from "./documents/validate.js";
import type { Exchange } from "./drive/exchange.js";

/** Compares each answer of the sandbox with what the documents say about its route and status. */
export function checkAnswers(
  operations: readonly Operation[],
  exchanges: readonly Exchange[],
): Check[] {
  return exchanges.map((exchange) => {
    const { method, pathname, status, scene } = exchange;
    const operation = findOperation(operations, method, pathname);
    const route = operation?.route ?? `${method} ${pathname}`;
    return checkOf(
      { subject: "answer", route, status: String(status), scene },
      operation ? mismatchesOf(operation, exchange) : [mismatch("route", "no such route", "one")],
    );
  });
}

function mismatchesOf({ answers }: Operation, exchange: Exchange): Mismatch[] {
  // Routes that aren't there are counted once, by checkCoverage.
  if (isUnanswered(exchange)) return [];
  const { status, expected } = exchange;
  // A 500 is documented, but it is a bug of the sandbox if no fault asked for it.
  const isExpected = expected === undefined ? status < 500 : expected === status;
  const promised = `${expected ?? "no 5xx"} for this request`;
  const unexpected = isExpected
    ? []
    : [mismatch("expected", promised, `${status} ${codeIn(exchange)}`)];
  const answer = answers.find((one) => one.status === String(status));
  if (answer === undefined)
    return [...unexpected, mismatch("status", "no such status", `${status} ${codeIn(exchange)}`)];
  return [...unexpected, ...bodyMismatches(answer, exchange)];
}

function bodyMismatches({ contents, status }: Answer, { type, text }: Exchange): Mismatch[] {
  if (contents.length === 0)
    return status === "204" && text !== "" ? [mismatch("body", "no body", inShort(text))] : [];
  if (contents.every((one) => one.type !== type))
    return [mismatch("content-type", contents.map((one) => one.type).join(" or "), inShort(type))];
  if (type !== "application/json") return [];
  try {
    return closest(contents, JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return [mismatch("json", "JSON", inShort(text))];
    throw error;
  }
}

/** Of several schemas the one that fits best: a statement's JSON is described under `application/pdf`. */
function closest(contents: readonly Content[], value: unknown): Mismatch[] {
  const [best = []] = contents
    .map(({ schema }) => validate(schema, value))
    .toSorted((a, b) => kindsIn(a) - kindsIn(b));
  return best;
}

/** How many things are wrong, however often each comes in a list. */
function kindsIn(mismatches: readonly Mismatch[]): number {
  return new Set(mismatches.map(({ path, rule }) => `${path} ${rule}`)).size;
}

/** Whether the sandbox has no such route, or not by this method. */
export function isUnanswered(exchange: Exchange): boolean {
  const { status, text } = exchange;
  return status === 405 || (status === 404 && text.includes("There is no such endpoint."));
}

function mismatch(rule: string, says: string, came: string): Mismatch {
  return { path: "", rule, says, came };
}

function codeIn({ type, text }: Exchange): string {
  if (type !== "application/json" || text === "") return String(type);
  const body: unknown = JSON.parse(text);
  const { code } = fieldsOf(listOf(fieldsOf(body)["data"])[0]);
  return typeof code === "string" ? code : "";
}
