import type {
  ConsentPolicy,
  ConsentPurpose,
  PolicyPermission,
  UseConsentResult,
} from "@basiq-kit/hooks";
import { listOf } from "../copy/listOf.js";
import { permissionName } from "../ConsentCard/permissionName.js";
import { isValid } from "../ConsentCard/shownConsent.js";
import { dayWords, daysLeftWords } from "../copy/dates.js";
import { durationWords, unitWords } from "../copy/durationWords.js";
import type { ConnectIntroWords } from "./connectIntroWords.js";

/** What is shared once a bank is connected, in words. */
export interface Asked {
  readonly purpose: ConsentPurpose | undefined;
  readonly permissions: readonly PolicyPermission[];
  /** Beneath the permissions, a line each. */
  readonly notes: readonly string[];
  /** How far back the first retrieval reaches; `undefined` where nobody says. */
  readonly reachesBack: string | undefined;
  /** How long; `undefined` where nobody says. */
  readonly lasts: string | undefined;
}

/**
 * What a person who connects a bank shares by it. While their consent is valid they aren't asked again
 * (basiq-api.md, "Consent UI": `connect`), so it is what they agreed to; otherwise what the app asks for.
 */
export function asked(
  policy: ConsentPolicy,
  consent: UseConsentResult | undefined,
  copy: ConnectIntroWords,
): Asked {
  const { connectIntro: words, consent: given, consentTerm: term, locale } = copy;
  const back = (days: number | undefined) =>
    days === undefined ? undefined : term.reachesBack(unitWords(locale, days, "day"));
  const list = (permissions: readonly PolicyPermission[]) =>
    listOf(
      locale,
      permissions.map((one) => permissionName(one, given)),
    );
  if (consent !== undefined && isValid(consent)) {
    const { purpose, permissions, declined, expiresAt, daysLeft, initialRetrievalDays } = consent;
    return {
      purpose,
      permissions,
      notes: declined.length > 0 ? [given.declined(list(declined))] : [],
      reachesBack: back(initialRetrievalDays),
      lasts:
        expiresAt === undefined || daysLeft === undefined
          ? given.untilStopped
          : given.until(dayWords(locale, expiresAt), daysLeftWords(locale, daysLeft)),
    };
  }
  const { purpose, permissions, duration, initialRetrievalDays } = policy;
  const optional = permissions.filter(({ required }) => required === false);
  return {
    purpose,
    permissions,
    notes: optional.length > 0 ? [words.optional(list(optional))] : [],
    reachesBack: back(initialRetrievalDays),
    lasts: duration && term.lasts(durationWords(locale, duration)),
  };
}
