import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { actionEnAU } from "../copy/sections/action.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { blockedEnAU } from "../copy/sections/blocked.js";
import { phoneEnAU } from "../copy/sections/phone.js";
import { readEnAU } from "../copy/sections/read.js";
import { refreshEnAU } from "../copy/sections/refresh.js";

const ENGLISH = {
  ...basicsEnAU,
  action: actionEnAU,
  blocked: blockedEnAU,
  phone: phoneEnAU,
  read: readEnAU,
  refresh: refreshEnAU,
};

/** The words around a refresh; its job and its challenge have their own. */
export type RefreshFlowCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useRefreshCopy = (): RefreshFlowCopy => useCopy(ENGLISH);
