import type { FailureActions } from "../failures/actionButton.js";
import { fn } from "storybook/test";

/** Everything that an app can do about a failure, which Storybook logs. */
export const storyActions: Required<FailureActions> = {
  retry: fn(),
  reauthorise: fn(),
  "open-bank": fn(),
  "update-credentials": fn(),
  "give-consent": fn(),
  "choose-file": fn(),
  "choose-bank": fn(),
  "contact-support": fn(),
};
