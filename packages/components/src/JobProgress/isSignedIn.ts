import type { StepState } from "@basiq-kit/hooks";
import { SIGN_IN_STEPS } from "@basiq-kit/hooks/core";

/** Whether the bank no longer needs the person: all that is left, Basiq does without them. */
export function isSignedIn(steps: readonly StepState[]): boolean {
  return steps.every(({ title, status }) => !SIGN_IN_STEPS.has(title) || status === "done");
}
