import type { JobRun } from "./jobRun.js";
import type { StepFailure } from "../world/stepFailure.js";

/** Why this run's sign-in fails, or null when it doesn't. */
export function signInFailure({ declined, outage, persona }: JobRun): StepFailure | null {
  if (declined) return DECLINED;
  if (outage) return BANK_UNAVAILABLE;
  return persona ? persona.failure : WRONG_CREDENTIALS;
}

/** The failure at an institution in a major outage, and at one that an update job finds unavailable. */
export const BANK_UNAVAILABLE: StepFailure = {
  code: "service-unavailable",
  title: "Service unavailable",
  detail: "The institution's service is currently unavailable.",
};

const WRONG_CREDENTIALS: StepFailure = {
  code: "invalid-credentials",
  title: "Cannot login to target institution using supplied credentials",
  detail: "The login or the password is not correct.",
};

/** In Basiq's words (basiq-api.md, "Jobs"). */
const DECLINED: StepFailure = {
  code: "authorization-failed",
  title: "Authorization failed",
  detail: "access_denied",
};
