import type { BasiqCopy } from "../copy/copy.js";
import { useCopy } from "../copy/CopyProvider.js";
import { pickerEnAU } from "../copy/sections/picker.js";

const ENGLISH = { picker: pickerEnAU };

/** The words that are needed to find a bank. */
export const usePickerCopy = (): Pick<BasiqCopy, keyof typeof ENGLISH> => useCopy(ENGLISH);
