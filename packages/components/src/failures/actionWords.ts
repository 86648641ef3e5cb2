/** The words of the buttons that fix a failure. */
export interface ActionCopy {
  readonly updateCredentials: string;
  readonly retry: string;
  readonly giveConsent: string;
  readonly contactSupport: string;
}

export interface ActionWords {
  readonly action: ActionCopy;
}

const action: ActionCopy = {
  updateCredentials: "Update sign-in details",
  retry: "Try again",
  giveConsent: "Give consent again",
  contactSupport: "Contact support",
};

export const actionWords: ActionWords = { action };
