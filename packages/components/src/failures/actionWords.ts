import type { OfBank } from "../copy/bankName.js";

/** The words of the buttons that fix a failure, and of the time before there is one. */
export interface ActionCopy {
  readonly updateCredentials: string;
  /** Where the sign-in details are right, as after a wrong code. */
  readonly signInAgain: string;
  readonly reauthorise: string;
  readonly retry: string;
  /** Until then there is no button. */
  readonly retryFrom: (when: string) => string;
  readonly giveConsent: string;
  readonly chooseFile: string;
  readonly chooseBank: string;
  readonly contactSupport: string;
  /** A link to the bank’s own page, beside the button. */
  readonly forgottenPassword: OfBank;
  /** What a screen reader says of such a link. */
  readonly newTab: string;
}

export interface ActionWords {
  readonly action: ActionCopy;
}

const action: ActionCopy = {
  updateCredentials: "Update sign-in",
  signInAgain: "Sign in again",
  reauthorise: "Approve again",
  retry: "Try again",
  retryFrom: (when) => `Try again from ${when}.`,
  giveConsent: "Give consent again",
  chooseFile: "Choose another file",
  chooseBank: "Choose another bank",
  contactSupport: "Contact support",
  forgottenPassword: (bank) => `Forgotten your password for ${bank}?`,
  newTab: "Opens in a new tab",
};

export const actionWords: ActionWords = { action };
