import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { mfaEnAU } from "../copy/sections/mfa.js";
import { reachabilityEnAU } from "../copy/sections/reachability.js";

const ENGLISH = { ...basicsEnAU, mfa: mfaEnAU, reachability: reachabilityEnAU };

/** The words that are needed to ask for what a bank wants to know. */
export type MfaPromptCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useMfaCopy = (): MfaPromptCopy => useCopy(ENGLISH);
