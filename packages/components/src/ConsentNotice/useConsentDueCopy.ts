import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { consentDueEnAU } from "../copy/sections/consentDue.js";

const ENGLISH = { ...basicsEnAU, consentDue: consentDueEnAU };

/** The words for what is due about a consent. */
export type ConsentNoticeCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useConsentDueCopy = (): ConsentNoticeCopy => useCopy(ENGLISH);
