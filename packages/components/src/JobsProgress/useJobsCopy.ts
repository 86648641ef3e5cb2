import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { failureEnAU } from "../copy/sections/failure.js";
import { actionEnAU } from "../copy/sections/action.js";
import { jobEnAU } from "../copy/sections/job.js";
import { jobsEnAU } from "../copy/sections/jobs.js";
import { reachabilityEnAU } from "../copy/sections/reachability.js";

const ENGLISH = {
  ...basicsEnAU,
  action: actionEnAU,
  failure: failureEnAU,
  job: jobEnAU,
  jobs: jobsEnAU,
  reachability: reachabilityEnAU,
};

/** The words that are needed to follow several jobs. */
export type JobsProgressCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useJobsCopy = (): JobsProgressCopy => useCopy(ENGLISH);
