import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { actionEnAU } from "../copy/sections/action.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { checkupEnAU } from "../copy/sections/checkup.js";
import { failureEnAU } from "../copy/sections/failure.js";
import { readEnAU } from "../copy/sections/read.js";

const ENGLISH = {
  ...basicsEnAU,
  action: actionEnAU,
  checkup: checkupEnAU,
  failure: failureEnAU,
  read: readEnAU,
};

/** The words that are needed to say what needs a look. */
export type JobsCheckupCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useCheckupCopy = (): JobsCheckupCopy => useCopy(ENGLISH);
