import type { Guidance, GuidanceAction } from "@basiq-kit/hooks";
import type { BasicWords } from "../copy/basicWords.js";
import { fromWords } from "../copy/dates.js";
import type { ActionCopy, ActionWords } from "./actionWords.js";

type ActionWithButton = Exclude<GuidanceAction["type"], "retry-later" | "wait" | "none">;

/**
 * What the app does about a failure, by what guidance asks for: only what the app can do has a
 * button.
 */
export type FailureActions = {
  readonly [Type in ActionWithButton]?: (() => void) | undefined;
};

export interface ActionButton {
  readonly label: string;
  readonly act: () => void;
}

/** The one button, or none where there is nothing to press. */
export function actionButton(
  { reason, action: { type } }: Guidance,
  actions: FailureActions | undefined,
  words: ActionCopy,
): ActionButton | undefined {
  if (type === "retry-later" || type === "wait" || type === "none") return undefined;
  const act = actions?.[type];
  return act && { label: actionLabel(type, reason, words), act };
}

/** Where the sign-in details were right, or aren't what ended, there is nothing to update. */
const NOTHING_TO_UPDATE: ReadonlySet<Guidance["reason"]> = new Set([
  "answer-refused",
  "connection-ended",
]);

export function actionLabel(
  type: ActionWithButton,
  reason: Guidance["reason"] | undefined,
  words: ActionCopy,
): string {
  switch (type) {
    case "update-credentials":
      return reason !== undefined && NOTHING_TO_UPDATE.has(reason)
        ? words.signInAgain
        : words.updateCredentials;
    case "reauthorise":
      return words.reauthorise;
    case "open-bank":
    case "retry":
      return words.retry;
    case "give-consent":
      return words.giveConsent;
    case "choose-file":
      return words.chooseFile;
    case "choose-bank":
      return words.chooseBank;
    case "contact-support":
      return words.contactSupport;
    default:
      return type satisfies never;
  }
}

/** What to do next: during the pause after a failure that is to wait, and there is no button yet. */
export function nextWords(
  { action }: Guidance,
  next: string,
  copy: Pick<BasicWords, "locale"> & ActionWords,
): string {
  return action.type === "retry-later"
    ? copy.action.retryFrom(fromWords(copy.locale, action.retryAt))
    : next;
}
