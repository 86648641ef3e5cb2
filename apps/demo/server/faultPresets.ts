import type { FaultRule } from "@basiq-kit/sandbox";

/** What one can let go wrong between the app and the banks. */
export type FaultPreset = "slow" | "failing" | "lost-answers" | "too-many-requests";

export const faultPresets: Readonly<Record<FaultPreset, readonly FaultRule[]>> = {
  slow: [{ on: {}, fault: { kind: "latency", ms: 2_500 } }],
  failing: [{ on: {}, probability: 0.33, fault: { kind: "html-error", status: 503 } }],
  // A code arrives at the bank, and what it says to it doesn't.
  "lost-answers": [
    { on: { method: "POST", path: "/jobs/:id/mfa" }, fault: { kind: "drop-after" } },
  ],
  "too-many-requests": [{ on: { path: "/jobs/:id" }, fault: { kind: "too-many-requests" } }],
};

export const faultPresetNames: readonly FaultPreset[] = [
  "slow",
  "failing",
  "lost-answers",
  "too-many-requests",
];
