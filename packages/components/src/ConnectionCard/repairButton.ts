import type { ConnectionState } from "@basiq-kit/hooks";
import { actionLabel } from "../failures/actionButton.js";
import type { ConnectionCardWords } from "./connectionCardWords.js";

/** What the button says that leads to the Consent UI; `undefined` for what is done elsewhere. */
export function repairLabel(
  { status, recommendedAction: action, failure }: ConnectionState,
  { action: actions, connection: words }: ConnectionCardWords,
): string | undefined {
  switch (action) {
    case "reauthorise":
      return status === "expiring" ? words.renew : actions.reauthorise;
    case "update-credentials":
      return actionLabel(action, failure?.guidance.reason, actions);
    case "sign-in-again":
      return actions.signInAgain;
    case "finish":
      return words.finish;
    case "give-consent":
      return actions.giveConsent;
    case "open-bank":
    case "contact-support":
    case "none":
      return undefined;
    default:
      return action satisfies never;
  }
}
