import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { actionEnAU } from "../copy/sections/action.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { failureEnAU } from "../copy/sections/failure.js";
import { supportEnAU } from "../copy/sections/support.js";

const ENGLISH = {
  ...basicsEnAU,
  action: actionEnAU,
  failure: failureEnAU,
  support: supportEnAU,
};

/** The words that are needed to say what went wrong. */
export type FailureNoticeCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useFailureCopy = (): FailureNoticeCopy => useCopy(ENGLISH);
