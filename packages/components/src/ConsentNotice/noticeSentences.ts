import type { UseConsentResult } from "@basiq-kit/hooks";
import { dayWords, daysLeftWords } from "../copy/dates.js";
import { calendarIcon, doneIcon, type IconShape, infoIcon, stopIcon } from "../ui/icons.js";
import type { Tone } from "../ui/Note.js";
import type { ConsentNoticeWords } from "./consentNoticeWords.js";

export interface NoticeWords {
  readonly tone: Tone;
  readonly icon: IconShape;
  readonly title: string;
  readonly next: string;
}

/** What there is to say about a consent; `undefined` where nothing is due. */
export function noticeWords(
  consent: UseConsentResult,
  app: string,
  { consentDue: words, locale }: ConsentNoticeWords,
): NoticeWords | undefined {
  switch (consent.status) {
    case "loading":
    case "error":
    case "none":
      return undefined;
    case "active":
      return consent.policyChanged ? changedWords(app, words) : undefined;
    case "expiring": {
      if (consent.policyChanged) return changedWords(app, words);
      const { expiresAt, daysLeft } = consent;
      const title = words.expiring(dayWords(locale, expiresAt), daysLeftWords(locale, daysLeft));
      return { tone: "caution", icon: calendarIcon, title, next: words.expiringNext(app) };
    }
    case "expired":
      return { tone: "caution", icon: stopIcon, title: words.expired, next: words.overNext(app) };
    case "revoked":
      // The person chose this, so no colour says that something is wrong.
      return { tone: "neutral", icon: stopIcon, title: words.revoked, next: words.overNext(app) };
    default:
      return consent satisfies never;
  }
}

/** What stands in a place that is held while nothing is due; `undefined` where nobody knows. */
export function quietWords(
  consent: UseConsentResult,
  app: string,
  { consentDue: words, locale }: ConsentNoticeWords,
): NoticeWords | undefined {
  switch (consent.status) {
    case "active": {
      const { expiresAt } = consent;
      const next = words.fineUntil(
        expiresAt === undefined ? undefined : dayWords(locale, expiresAt),
      );
      return { tone: "neutral", icon: doneIcon, title: words.fine(app), next };
    }
    case "none":
      return { tone: "neutral", icon: infoIcon, title: words.nothing(app), next: "" };
    case "loading":
    case "error":
    case "expiring":
    case "expired":
    case "revoked":
      return undefined;
    default:
      return consent satisfies never;
  }
}

function changedWords(app: string, words: ConsentNoticeWords["consentDue"]): NoticeWords {
  return {
    tone: "caution",
    icon: infoIcon,
    title: words.changed(app),
    next: words.changedNext,
  };
}
