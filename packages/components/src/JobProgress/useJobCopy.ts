import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { actionEnAU } from "../copy/sections/action.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { failureEnAU } from "../copy/sections/failure.js";
import { jobEnAU } from "../copy/sections/job.js";
import { reachabilityEnAU } from "../copy/sections/reachability.js";

const ENGLISH = {
  ...basicsEnAU,
  action: actionEnAU,
  failure: failureEnAU,
  job: jobEnAU,
  reachability: reachabilityEnAU,
};

/** The words that are needed to follow a job. */
export type JobProgressCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useJobCopy = (): JobProgressCopy => useCopy(ENGLISH);
