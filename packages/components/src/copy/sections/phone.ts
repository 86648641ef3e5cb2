import { type OfBank, start } from "./bankName.js";

/** Said before something that the bank may ask the person about. */
export type PhoneCopy = Readonly<Record<"always" | "sometimes", OfBank>>;

export const phoneEnAU: PhoneCopy = {
  always: (bank) => `Have your phone ready. ${start(bank)} will check that it’s you.`,
  sometimes: (bank) => `Have your phone ready. ${start(bank)} may check that it’s you.`,
};
