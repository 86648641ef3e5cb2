import type { BasicWords } from "./basicWords.js";

/** A sentence about a bank, by its name or `yourBank`. */
export type OfBank = (bank: string) => string;

/**
 * A bank at the start of a sentence: `your bank` is `Your bank` there, while a name stays as its bank writes it, also
 * `ubank`.
 */
export const start = (bank: string) =>
  /^(?:your|the|this|a|an) /.test(bank) ? bank.charAt(0).toUpperCase() + bank.slice(1) : bank;

export interface NamedBank {
  /** The bank's name. @default the copy's `yourBank` */
  readonly institutionName?: string | undefined;
  /**
   * Whether its name is still being read: until it comes, a grey bar stands in its place.
   * @default false
   */
  readonly isNameLoading?: boolean | undefined;
}

/** What a bank is called in a sentence. */
export function bankWords(
  { institutionName, isNameLoading = false }: NamedBank,
  copy: Pick<BasicWords, "yourBank" | "theBank">,
): string {
  return institutionName ?? (isNameLoading ? copy.theBank : copy.yourBank);
}

/** Whether a grey bar stands in place of a bank's name. */
export function isHeld({ institutionName, isNameLoading = false }: NamedBank): boolean {
  return institutionName === undefined && isNameLoading;
}
