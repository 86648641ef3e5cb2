import { ar } from "../languages/ar.js";
import type { BasiqCopy } from "../languages/BasiqCopy.js";
import { enAU } from "../languages/enAU.js";
import { zhHans } from "../languages/zhHans.js";

export interface Language {
  /** Its name in the language itself, for the toolbar. */
  readonly name: string;
  readonly copy: BasiqCopy;
  readonly direction: "ltr" | "rtl";
}

/** The languages of Storybook's toolbar, by their tag. Another language is one more line. */
export const languages: Readonly<Record<string, Language>> = {
  "en-AU": { name: "English (Australia)", copy: enAU, direction: "ltr" },
  "zh-Hans": { name: "简体中文", copy: zhHans, direction: "ltr" },
  ar: { name: "العربية", copy: ar, direction: "rtl" },
};

/** The words in the toolbar's language, which a story's `play` looks for. */
export function copyIn(globals: Readonly<Record<string, string>>): BasiqCopy {
  return languages[globals["language"] ?? ""]?.copy ?? enAU;
}
