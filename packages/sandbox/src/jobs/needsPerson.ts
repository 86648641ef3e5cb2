import type { StepFailure } from "../world/stepFailure.js";

const CODES = new Set(["invalid-credentials", "account-not-accessible-requires-user-action"]);

/** Whether only the person can fix the failure; after any other the connection recovers by itself. */
export function needsPerson({ code }: StepFailure): boolean {
  return CODES.has(code);
}
