import { type ActionWords, actionWords } from "../failures/actionWords.js";
import { type OfBank, start } from "../copy/bankName.js";
import { type ReadWords, readWords } from "../ui/readWords.js";

/** The words for somebody who wants to know when a bank is back. */
export interface RecoveryCopy {
  readonly ask: OfBank;
  /** Who notifies them: the `app`, wherever they are, or this `page`, while it is open. */
  readonly waiting: Readonly<Record<"app" | "page", OfBank>>;
  readonly stop: string;
  /** Stopping failed, so what was promised still holds; `why` is a sentence, where the cause is known. */
  readonly notStopped: (why: string | undefined) => string;
  readonly back: OfBank;
  /** Where some people still have problems. */
  readonly partlyBack: OfBank;
  readonly failed: string;
}

export interface InstitutionRecoveryWords extends ReadWords, ActionWords {
  readonly recovery: RecoveryCopy;
}

const recovery: RecoveryCopy = {
  ask: (bank) => `Tell me when ${bank} is back`,
  waiting: {
    app: (bank) => `We’ll tell you when ${bank} is back.`,
    page: (bank) => `Keep this page open. We’ll tell you here when ${bank} is back.`,
  },
  stop: "Turn off",
  notStopped: (why) => `We couldn’t turn this off. We’ll still tell you.${why ? ` ${why}` : ""}`,
  back: (bank) => `${start(bank)} is working again.`,
  partlyBack: (bank) => `${start(bank)} is working again for most people.`,
  failed: "We couldn’t turn this on. Try again.",
};

export const institutionRecoveryWords: InstitutionRecoveryWords = {
  ...readWords,
  ...actionWords,
  recovery,
};
