import { createRandom } from "../world/random.js";
import { createAnswerMemory } from "./answerMemory.js";
import { applyFault, type Exchange, type FaultTools } from "./applyFault.js";
import type { FaultKind, FaultRule } from "./fault.js";
import { matchesCall } from "./matchesCall.js";

const FAULT_STREAM = 501;

/** A rule and what it has done so far. */
export interface WatchedRule {
  /** How many calls it has matched so far. */
  readonly matched: number;
  /** How many calls it has made fail so far. */
  readonly struck: number;
  /** Passes a request on or makes it fail, and calls `onStrike` if it fails. */
  pass(exchange: Exchange, onStrike: (kind: FaultKind) => void): Promise<Response>;
}

/** Starts a rule. Each has its own random sequence, by its number, so that other rules don't change its failures. */
export function watchRule(rule: FaultRule, number: number, tools: FaultTools): WatchedRule {
  const { on, fault, after = 0, times = Number.POSITIVE_INFINITY, probability = 1 } = rule;
  const random = createRandom(tools.seed, FAULT_STREAM, number);
  const memory = createAnswerMemory();
  let matched = 0;
  let struck = 0;

  function strikes(request: Request): boolean {
    if (matched <= after || struck >= times || random() >= probability) return false;
    return fault.kind !== "duplicate-answer" || memory.has(request);
  }

  return {
    get matched() {
      return matched;
    },
    get struck() {
      return struck;
    },
    async pass(exchange, onStrike) {
      const { request, next } = exchange;
      if (!matchesCall(on, request)) return next();
      matched += 1;
      if (strikes(request)) {
        struck += 1;
        onStrike(fault.kind);
        return applyFault(fault, exchange, tools, memory);
      }
      const answer = await next();
      return fault.kind === "duplicate-answer" ? memory.store(request, answer) : answer;
    },
  };
}
