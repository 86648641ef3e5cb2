import { faultKinds, type Fault, type FaultKind, type FaultRule } from "../faults/fault.js";

const titles: Record<FaultKind, string> = {
  latency: "Slow",
  timeout: "No answer",
  "drop-before": "Dropped before it is processed",
  "drop-after": "Processed, answer lost",
  "too-many-requests": "429 too many requests",
  "mint-limit": "403 token limit",
  "server-error": "Basiq's server error",
  "html-error": "HTML error page",
  "empty-body": "Empty body",
  "truncated-body": "Cut JSON",
  "wrong-content-type": "Wrong content type",
  "duplicate-answer": "Last answer again",
  "clock-skew": "Times are off",
  "revoke-tokens": "All tokens revoked",
};

/** Each kind with its words, for the form. */
export function faultChoices(): { kind: FaultKind; title: string }[] {
  return faultKinds().map((kind) => ({ kind, title: titles[kind] }));
}

/** A rule in words: what goes wrong, where, and how often. */
export function describeRule({ on, times, after, probability, fault }: FaultRule) {
  const how = [
    after === undefined ? "" : `After ${after}. `,
    times === undefined ? "" : times === 1 ? "Once. " : `At most ${times} times. `,
    probability === undefined ? "" : `Probability ${probability}. `,
  ].join("");
  return {
    title: faultTitle(fault),
    on: `${on.method ?? "Any method"} ${on.path ?? "any path"}`,
    how,
  };
}

function faultTitle(fault: Fault): string {
  const title = titles[fault.kind];
  if ("ms" in fault) return `${title} by ${fault.ms} ms`;
  return "status" in fault ? `${title} (${fault.status})` : title;
}
