import { isUnanswered } from "./checkAnswers.js";
import { type Check, checkOf } from "./documents/difference.js";

import { findOperation, type Operation } from "./documents/openApi.js";
import type { Exchange } from "./drive/exchange.js";

/** Whether the sandbox answers each route, and came to each status and content type that the documents have for it. */
export function checkCoverage(
  operations: readonly Operation[],
  exchanges: readonly Exchange[],
): Check[] {
  const answered = exchanges.map((exchange) => ({
    exchange,
    operation: findOperation(operations, exchange.method, exchange.pathname),
  }));
  return operations.flatMap((operation) => {
    const own = answered
      .filter((one) => one.operation === operation)
      .map(({ exchange }) => exchange);
    if (own.length === 0 || own.some(isUnanswered)) return [missing(operation, "", "", "route")];
    return operation.answers.flatMap(({ status, contents }) => {
      const same = own.filter((one) => String(one.status) === status);
      if (contents.length === 0 || same.length === 0)
        return [same.length > 0 ? NOTHING : missing(operation, status, "", "never")];
      return contents.map(({ type }) =>
        same.some((one) => one.type === type) ? NOTHING : missing(operation, status, type, "never"),
      );
    });
  });
}

const NOTHING: Check = { differences: [] };

function missing({ route }: Operation, status: string, type: string, rule: string): Check {
  const says = rule === "route" ? "a route" : `an answer${type === "" ? "" : ` of ${type}`}`;
  const mismatch = { path: "", rule, says, came: "none" };
  return checkOf({ subject: "coverage", route, status, scene: "" }, [mismatch]);
}
