import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { consentReturnEnAU } from "../copy/sections/consentReturn.js";

const ENGLISH = { consentReturn: consentReturnEnAU };

/** The words that are needed to take a person in again. */
export type ConsentReturnWords = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useConsentReturnCopy = (): ConsentReturnWords => useCopy(ENGLISH);
