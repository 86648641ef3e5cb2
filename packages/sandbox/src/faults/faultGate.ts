import type { FaultTools } from "./applyFault.js";
import { checkRule } from "./checkRule.js";
import type { FaultKind, FaultRule } from "./fault.js";
import { watchRule, type WatchedRule } from "./watchRule.js";

/**
 * A rule that was added, and what it has done so far.
 *
 * @example
 * const handle: FaultHandle = sandbox.faults.add({ on: {}, fault: { kind: "timeout" } });
 */
export interface FaultHandle {
  /** From 1, in order of adding. */
  readonly id: number;
  readonly rule: FaultRule;
  /** How many calls it has matched so far. */
  readonly matched: number;
  /** How many calls it has made fail so far. */
  readonly struck: number;
  /** Removes the rule; may be called again. */
  remove(): void;
}

/**
 * The faults of a sandbox. Rules apply in the order they were added, and several may apply to one call: latency
 * and then a 503, say. The same seed, rules and calls cause the same failures.
 *
 * @example
 * sandbox.faults.add({ on: { path: "/jobs/:id" }, times: 2, fault: { kind: "html-error", status: 503 } });
 */
export interface Faults {
  /** Adds a rule. Throws a `RangeError` that says why a rule is invalid. */
  add(rule: FaultRule): FaultHandle;
  /** Removes every rule. */
  clear(): void;
  /** The rules in order, ended ones too. */
  list(): readonly FaultHandle[];
}

/** The rules, and the function that applies them to a request. */
export interface FaultGate {
  faults: Faults;
  /** Takes a request through every rule before `answer` processes it; calls `onStrike` with each fault that applied. */
  pass(
    request: Request,
    answer: () => Promise<Response>,
    onStrike: (kind: FaultKind) => void,
  ): Promise<Response>;
}

export function createFaultGate(tools: FaultTools): FaultGate {
  const active = new Map<FaultHandle, WatchedRule>();
  let count = 0;

  function add(rule: FaultRule): FaultHandle {
    checkRule(rule);
    count += 1;
    const own = structuredClone(rule);
    const watched = watchRule(own, count, tools);
    const handle: FaultHandle = {
      id: count,
      rule: own,
      get matched() {
        return watched.matched;
      },
      get struck() {
        return watched.struck;
      },
      remove: () => void active.delete(handle),
    };
    active.set(handle, watched);
    return handle;
  }

  return {
    faults: { add, clear: () => active.clear(), list: () => [...active.keys()] },
    pass(request, answer, onStrike) {
      const way = [...active.values()].reduceRight<() => Promise<Response>>(
        (next, rule) => () => rule.pass({ request, next }, onStrike),
        answer,
      );
      return way();
    },
  };
}
