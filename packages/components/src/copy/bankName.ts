/** A sentence about a bank, by its name or `yourBank`. */
export type OfBank = (bank: string) => string;

/** A name at the start of a sentence: `your bank` is `Your bank` there. */
export const start = (bank: string) => bank.charAt(0).toUpperCase() + bank.slice(1);
