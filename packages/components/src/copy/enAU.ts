import type { BasiqCopy } from "./copy.js";
import { actionEnAU } from "./sections/action.js";
import { basicsEnAU } from "./sections/basics.js";
import { failureEnAU } from "./sections/failure.js";
import { jobEnAU } from "./sections/job.js";
import { mfaEnAU } from "./sections/mfa.js";
import { reachabilityEnAU } from "./sections/reachability.js";
import { readEnAU } from "./sections/read.js";

/** Australian English: the person's words, who acts, no blame. */
export const enAU: BasiqCopy = {
  ...basicsEnAU,
  action: actionEnAU,
  failure: failureEnAU,
  job: jobEnAU,
  mfa: mfaEnAU,
  reachability: reachabilityEnAU,
  read: readEnAU,
};
