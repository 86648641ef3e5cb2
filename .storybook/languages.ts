import { ar, type BasiqCopy, enAU, zhHans } from "@basiq-kit/components";

export interface Language {
  /** As the toolbar calls it: in itself. */
  readonly name: string;
  readonly copy: BasiqCopy;
  readonly direction: "ltr" | "rtl";
}

/** The languages of the toolbar, by their tag. A further one is a line here. */
export const languages: Readonly<Record<string, Language>> = {
  "en-AU": { name: "English (Australia)", copy: enAU, direction: "ltr" },
  "zh-Hans": { name: "简体中文", copy: zhHans, direction: "ltr" },
  ar: { name: "العربية", copy: ar, direction: "rtl" },
};
