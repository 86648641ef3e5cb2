import type { StepFailure } from "../world/stepFailure.js";

const CODES = new Set(["invalid-credentials", "account-not-accessible-requires-user-action"]);

/** Failures that only the person can clear; after any other the connection works again by itself. */
export function needsPerson({ code }: StepFailure): boolean {
  return CODES.has(code);
}
