import type { UseConsentReturnResult } from "@basiq-kit/hooks";
import type { ConsentReturnCopy } from "./consentReturnWords.js";

export interface ReturnWords {
  readonly title: string;
  readonly text: string;
}

/** The words for a return that has an outcome. */
export function returnWords(
  back: Exclude<UseConsentReturnResult, { status: "checking" | "none" }>,
  words: ConsentReturnCopy,
): ReturnWords {
  switch (back.status) {
    case "returned":
      return { title: words.welcome, text: words.returned[back.action ?? "first"] };
    case "unknown-outcome":
      return { title: words.welcome, text: words.unknown[back.action ?? "first"] };
    case "state-mismatch":
      return { title: words.mismatchTitle, text: words.mismatch };
    case "expired":
      return { title: words.expiredTitle, text: words.expired };
    default:
      return back satisfies never;
  }
}
