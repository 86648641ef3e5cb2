import type { GuidanceAction } from "@basiq-kit/hooks";
import type { ActionCopy } from "./actionWords.js";

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
  { type }: GuidanceAction,
  actions: FailureActions | undefined,
  words: ActionCopy,
): ActionButton | undefined {
  if (type === "retry-later" || type === "wait" || type === "none") return undefined;
  const act = actions?.[type];
  return act && { label: actionLabel(type, words), act };
}

function actionLabel(type: ActionWithButton, words: ActionCopy): string {
  switch (type) {
    case "update-credentials":
      return words.updateCredentials;
    case "open-bank":
    case "retry":
      return words.retry;
    case "give-consent":
      return words.giveConsent;
    case "contact-support":
      return words.contactSupport;
    default:
      return type satisfies never;
  }
}
