import { type ConsentCardWords, consentCardWords } from "../ConsentCard/consentCardWords.js";
import { type ConsentTermWords, consentTermWords } from "../ConsentCard/consentTermWords.js";
import { type PhoneHintWords, phoneHintWords } from "../ConnectorStatus/phoneHintWords.js";
import type { OfBank } from "../copy/bankName.js";
import { type ReadWords, readWords } from "../ui/readWords.js";

/** What a person reads before they leave for the page where they connect their bank. */
export interface ConnectIntroCopy {
  readonly title: OfBank;
  readonly lead: (app: string) => string;
  /** Someone whose consent is valid, and so isn’t asked for it again. */
  readonly leadAgreed: (app: string) => string;
  /** What a person can decline. */
  readonly optional: (names: string) => string;
  readonly next: string;
  readonly agree: string;
  readonly agreeAndChoose: string;
  readonly choose: string;
  /** Nothing has to be agreed to or chosen. */
  readonly go: string;
  readonly signIn: (bank: string, app: string) => string;
  readonly business: string;
  readonly back: (app: string) => string;
  /** The button, where the bank is known. */
  readonly connectBank: OfBank;
}

export interface ConnectIntroWords
  extends ConsentCardWords, ConsentTermWords, PhoneHintWords, ReadWords {
  readonly connectIntro: ConnectIntroCopy;
}

const connectIntro: ConnectIntroCopy = {
  title: (bank) => `Before you connect ${bank}`,
  lead: (app) => `Here is what ${app} asks for. Nothing is shared until you agree.`,
  leadAgreed: (app) => `Here is what you’ve agreed to share with ${app}.`,
  optional: (names) => `You can say no to: ${names}`,
  next: "What comes next",
  agree: "You agree to this on Basiq’s secure page.",
  agreeAndChoose: "You agree to this and choose your bank on Basiq’s secure page.",
  choose: "You choose your bank on Basiq’s secure page.",
  go: "You go to Basiq’s secure page.",
  signIn: (bank, app) => `Then you sign in to ${bank}. ${app} never sees your password.`,
  business:
    "A company, partnership or trust may first have to tell its bank who can share its accounts. If you aren’t sure who that is, ask your bank who your “nominated representative” is.",
  back: (app) => `Then you come back to ${app}.`,
  connectBank: (bank) => `Connect ${bank}`,
};

export const connectIntroWords: ConnectIntroWords = {
  ...consentCardWords,
  ...consentTermWords,
  ...phoneHintWords,
  ...readWords,
  connectIntro,
};
