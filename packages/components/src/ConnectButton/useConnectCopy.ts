import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { referenceEnAU } from "../copy/sections/basics.js";
import { connectEnAU } from "../copy/sections/connect.js";

const ENGLISH = { ...referenceEnAU, connect: connectEnAU };

/** The words that are needed to leave for the bank. */
export type ConnectButtonCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useConnectCopy = (): ConnectButtonCopy => useCopy(ENGLISH);
