import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { basicsEnAU } from "../copy/sections/basics.js";
import { consentEnAU } from "../copy/sections/consent.js";
import { consentDueEnAU } from "../copy/sections/consentDue.js";

const ENGLISH = { ...basicsEnAU, consent: consentEnAU, consentDue: consentDueEnAU };

/** The words that a person's consent needs. */
export type ConsentCardCopy = Pick<BasiqCopy, keyof typeof ENGLISH>;

export const useConsentCopy = (): ConsentCardCopy => useCopy(ENGLISH);
