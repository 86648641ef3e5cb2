/** A sentence about a bank, by its name or `yourBank`. */
export type OfBank = (bank: string) => string;

/**
 * A bank at the start of a sentence: `your bank` is `Your bank` there, while a name stays as its bank writes it, also
 * `ubank`.
 */
export const start = (bank: string) =>
  /^(?:your|the|this|a|an) /.test(bank) ? bank.charAt(0).toUpperCase() + bank.slice(1) : bank;
