/**
 * A way for a request to go wrong.
 *
 * - `latency`: the request takes `ms` milliseconds longer to arrive, by the sandbox's `setTimer`;
 * - `timeout`: no answer, until the caller gives up;
 * - `drop-before`: the connection breaks before the request is processed;
 * - `drop-after`: the request takes effect, and its answer is lost;
 * - `too-many-requests`: 429, not processed;
 * - `mint-limit`: 403 `Invalid request`, as `POST /token` answers over its limit;
 * - `server-error`: 500 or 503 with Basiq's own error body, not processed;
 * - `html-error`: an error page of a proxy, not processed;
 * - `empty-body`, `truncated-body`, `wrong-content-type`: processed, and the answer arrives damaged;
 * - `duplicate-answer`: the last answer to the same method and URL comes again, nothing is processed; passes while
 *   there is none;
 * - `clock-skew`: every time in the answer, those in an issued token included, is `ms` milliseconds off; may be
 *   negative;
 * - `revoke-tokens`: every token issued so far stops working, for good, before the request is processed.
 *
 * @example
 * const fault: Fault = { kind: "html-error", status: 503 };
 */
export type Fault =
  | { kind: "latency"; ms: number }
  | { kind: "timeout" }
  | { kind: "drop-before" }
  | { kind: "drop-after" }
  | { kind: "too-many-requests" }
  | { kind: "mint-limit" }
  | { kind: "server-error"; status: 500 | 503 }
  | { kind: "html-error"; status: 500 | 503 }
  | { kind: "empty-body" }
  | { kind: "truncated-body" }
  | { kind: "wrong-content-type" }
  | { kind: "duplicate-answer" }
  | { kind: "clock-skew"; ms: number }
  | { kind: "revoke-tokens" };

/**
 * Which calls go wrong, how often, and how.
 *
 * @example
 * const rule: FaultRule = {
 *   on: { method: "POST", path: "/jobs/:id/mfa" },
 *   times: 1,
 *   fault: { kind: "drop-after" },
 * };
 */
export interface FaultRule {
  /** The calls it applies to: all by default, but preflights only if `method` is `OPTIONS`. */
  on: {
    method?: string;
    /** A path such as `/jobs/:id/mfa`: `:name` matches one part, and a final `*` any rest. */
    path?: string;
  };
  /** How many calls fail before the rule ends. Default: no limit. */
  times?: number;
  /** How many calls succeed first. Default 0. */
  after?: number;
  /** The probability that a call fails, above 0 and up to 1 (the default); decided by the sandbox's seed. */
  probability?: number;
  fault: Fault;
}

export type FaultKind = Fault["kind"];

/** Every kind. The record's type makes sure that a new kind isn't left out. */
const kinds: Record<FaultKind, true> = {
  latency: true,
  timeout: true,
  "drop-before": true,
  "drop-after": true,
  "too-many-requests": true,
  "mint-limit": true,
  "server-error": true,
  "html-error": true,
  "empty-body": true,
  "truncated-body": true,
  "wrong-content-type": true,
  "duplicate-answer": true,
  "clock-skew": true,
  "revoke-tokens": true,
};

/** Whether a fault of this kind exists. */
export function isFaultKind(kind: string): kind is FaultKind {
  return Object.hasOwn(kinds, kind);
}

/** Every kind, for messages and pickers. */
export function faultKinds(): FaultKind[] {
  return Object.keys(kinds).filter(isFaultKind);
}
