import type { StepState } from "@basiq-kit/hooks";

const SIGN_IN: ReadonlySet<string> = new Set(["verify-credentials", "mfa-challenge"]);

/**
 * Whether the bank needs the person no more: Basiq wants them there until the sign-in is done, and
 * does the rest without them (basiq-api.md, Jobs).
 */
export function isSignedIn(steps: readonly StepState[]): boolean {
  return steps.every(({ title, status }) => !SIGN_IN.has(title) || status === "done");
}
