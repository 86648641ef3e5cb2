import type { StepFailure } from "../../world/stepFailure.js";

/** What happened, then what to do; `bank` is the bank's name. */
export function failureWords(
  failure: StepFailure,
  bank: string,
): { title: string; advice: string } {
  switch (failure.code) {
    case "invalid-credentials":
      return {
        title: `${bank} didn’t accept that sign-in`,
        advice:
          "Check your details and try again. If your account is locked, unlock it at your bank first.",
      };
    case "account-not-accessible-requires-user-action":
    case "user-action-required":
      return {
        title: `${bank} needs you to do something first`,
        advice:
          "Sign in to your internet banking, clear what waits for you there, then try again here.",
      };
    case "authorization-failed":
      return {
        title: "You didn’t authorise sharing",
        advice: `Nothing was shared. You can try again, and authorise it at ${bank}.`,
      };
    case "job-timed-out":
      return {
        title: "The time to answer has run out",
        advice: `Try again, and ${bank} asks you once more.`,
      };
    case "service-unavailable":
    case "system-unavailable":
    case "maintenance":
    case "maintenance-error":
    case "connector-error":
      return {
        title: `${bank} is having problems`,
        advice: "It isn’t you. Wait ten minutes, then try again.",
      };
    default:
      return {
        title: `We couldn’t connect ${bank}`,
        advice: "Try again. If it fails again, give the app’s support the reference below.",
      };
  }
}
