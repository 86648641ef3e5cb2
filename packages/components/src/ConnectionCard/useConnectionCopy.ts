import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { actionEnAU } from "../copy/sections/action.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { blockedEnAU } from "../copy/sections/blocked.js";
import { connectionEnAU } from "../copy/sections/connection.js";
import { phoneEnAU } from "../copy/sections/phone.js";
import { readEnAU } from "../copy/sections/read.js";

const ENGLISH = {
  ...basicsEnAU,
  action: actionEnAU,
  blocked: blockedEnAU,
  connection: connectionEnAU,
  phone: phoneEnAU,
  read: readEnAU,
};

/** The words that are needed to show connections. */
export type ConnectionWords = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useConnectionCopy = (): ConnectionWords => useCopy(ENGLISH);
