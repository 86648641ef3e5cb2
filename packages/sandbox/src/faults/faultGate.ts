import type { FaultTools } from "./applyFault.js";
import { checkRule } from "./checkRule.js";
import type { FaultKind, FaultRule } from "./fault.js";
import { watchRule, type WatchedRule } from "./watchRule.js";

/**
 * A rule that was added, and what it did so far.
 *
 * @example
 * const handle: FaultHandle = sandbox.faults.add({ on: {}, fault: { kind: "timeout" } });
 */
export interface FaultHandle {
  /** From 1, in order of adding. */
  readonly id: number;
  readonly rule: FaultRule;
  /** Calls it matched so far. */
  readonly matched: number;
  /** Calls that went wrong by it so far. */
  readonly struck: number;
  /** Takes the rule away; may be called again. */
  remove(): void;
}

/**
 * What goes wrong in a sandbox. Rules apply in the order they were added, and several may strike one call: latency
 * and then a 503, say. The same seed, rules and calls give the same failures.
 *
 * @example
 * sandbox.faults.add({ on: { path: "/jobs/:id" }, times: 2, fault: { kind: "html-error", status: 503 } });
 */
export interface Faults {
  /** Adds a rule. Throws a `RangeError` that says what is wrong with one that could never mean anything. */
  add(rule: FaultRule): FaultHandle;
  /** Takes every rule away. */
  clear(): void;
  /** The rules in order, spent ones too. */
  list(): readonly FaultHandle[];
}

/** The rules, and the way of a request through them. */
export interface FaultGate {
  faults: Faults;
  /** Lets a request pass every rule before `answer` processes it; tells `onStrike` each fault that struck. */
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
