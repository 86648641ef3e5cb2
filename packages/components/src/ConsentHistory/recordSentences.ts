import type { ConsentRecord } from "@basiq-kit/hooks";
import { dayWords } from "../copy/dates.js";
import type { ConsentHistoryWords } from "./consentHistoryWords.js";

/** When a consent was given, which is what a person tells it from the others by. */
export function givenWords({ givenAt }: ConsentRecord, copy: ConsentHistoryWords): string {
  return copy.consentRecord.given(dayOf(givenAt, copy));
}

/** Until when it lasts, or why and when it ended. */
export function stateWords(consent: ConsentRecord, copy: ConsentHistoryWords): string {
  const { consentRecord: words } = copy;
  switch (consent.status) {
    case "active":
      return words.activeUntil(dayOf(consent.expiresAt, copy));
    case "ended":
      return words.ended[consent.reason](dayOf(consent.endedAt, copy));
    case "unknown":
      return words.unknown;
    default:
      return consent satisfies never;
  }
}

function dayOf(at: number | undefined, { locale }: ConsentHistoryWords): string | undefined {
  return at === undefined ? undefined : dayWords(locale, at);
}
