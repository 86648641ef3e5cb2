import type { FaultRule } from "@basiq-kit/sandbox";

/** The faults that the inspector can switch on between the app and the banks. */
export type FaultPreset = "slow" | "failing" | "lost-answers" | "too-many-requests";

export const faultPresets: Readonly<Record<FaultPreset, readonly FaultRule[]>> = {
  slow: [{ on: {}, fault: { kind: "latency", ms: 2_500 } }],
  failing: [{ on: {}, probability: 0.33, fault: { kind: "html-error", status: 503 } }],
  // The bank gets the code, but its answer is lost.
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
