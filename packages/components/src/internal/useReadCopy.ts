import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { readEnAU } from "../copy/sections/read.js";

const ENGLISH = { read: readEnAU };

/** The words for what loads, can't be loaded, or is from before. */
export const useReadCopy = (): Pick<BasiqCopy, "read"> => useCopy(ENGLISH);
