import { type BasicWords, basicWords } from "../copy/basicWords.js";
import { type OfBank, start } from "../copy/bankName.js";

/** Shown before something that the bank may ask the person to confirm. */
export type PhoneCopy = Readonly<Record<"always" | "sometimes", OfBank>>;

export interface PhoneHintWords extends BasicWords {
  readonly phone: PhoneCopy;
}

const phone: PhoneCopy = {
  always: (bank) => `Have your phone ready. ${start(bank)} will check that it’s you.`,
  sometimes: (bank) => `Have your phone ready. ${start(bank)} may check that it’s you.`,
};

export const phoneHintWords: PhoneHintWords = { ...basicWords, phone };
