import type { ConsentPolicy, PolicyPermission, UseConsentResult } from "@basiq-kit/hooks";
import { listOf } from "../copy/listOf.js";
import { permissionName } from "../ConsentCard/permissionName.js";
import { isValid, type ValidConsent } from "../ConsentCard/shownConsent.js";
import { dayWords, daysLeftWords } from "../copy/dates.js";
import { durationWords, unitWords } from "../copy/durationWords.js";
import { type AskedPermissions, askedPermissions } from "./askedPermissions.js";
import type { ConnectIntroWords } from "./connectIntroWords.js";

/** Words that depend on whether somebody has agreed already. */
export interface AskedLine {
  /** `undefined` while nobody knows which. */
  readonly words: string | undefined;
  /** What may stand here: the longest takes its room from the first paint on. */
  readonly room: readonly [string, string?];
}

/** What is shared once a bank is connected, in words. */
export interface Asked {
  readonly purpose: readonly AskedLine[];
  readonly permissions: AskedPermissions;
  /** Beneath the permissions: what may be declined, or was. */
  readonly note: AskedLine | undefined;
  /** How far back the first retrieval reaches; `undefined` where the app doesn't say. */
  readonly reachesBack: AskedLine | undefined;
  /** How long; `undefined` where the app doesn't say. */
  readonly lasts: AskedLine | undefined;
}

/** A day with a long name, nearly a year away: most ends of a consent take no more room. */
const LONG_DAY = Date.UTC(2027, 8, 28);
const LONG_WAIT_DAYS = 364;

/**
 * What a person who connects a bank shares by it. While their consent is valid they aren't asked again
 * (basiq-api.md, "Consent UI": `connect`), so it is what they agreed to; otherwise what the app asks for.
 *
 * Which lines there are says the app's policy, which is known from the first paint on; the consent only what stands
 * in them. So nothing moves when it comes.
 */
export function asked(
  policy: ConsentPolicy,
  consent: UseConsentResult | undefined,
  copy: ConnectIntroWords,
): Asked {
  const { connectIntro: words, consentTerm: term, locale } = copy;
  const agreed = consent !== undefined && isValid(consent) ? consent : undefined;
  const isHeld = consent?.status === "loading";
  const { purpose, duration } = policy;
  const optional = policy.permissions.filter(({ required }) => required === false);

  /** A line of the app's, in which stands what was agreed to. */
  const line = (asks: string | undefined, agrees: string | undefined) =>
    asks === undefined || (agreed !== undefined && agrees === undefined)
      ? undefined
      : { words: agreed === undefined ? asks : agrees, room: [asks] as const };
  const back = (days: number | undefined) =>
    days === undefined ? undefined : term.reachesBack(unitWords(locale, days, "day"));

  const asksFor = duration && term.lasts(durationWords(locale, duration));
  const canDecline = optional.length > 0 ? words.optional(namesOf(optional, copy)) : undefined;
  const known = agreed && {
    ends: endWords(agreed, copy),
    declined:
      agreed.declined.length > 0
        ? copy.consent.declined(namesOf(agreed.declined, copy))
        : undefined,
  };
  const note = known === undefined ? canDecline : known.declined;
  return {
    purpose: [
      line(purpose?.title, agreed?.purpose?.title),
      line(purpose?.description, agreed?.purpose?.description),
    ].filter((one) => one !== undefined),
    permissions: askedPermissions(policy.permissions, agreed?.permissions),
    note:
      canDecline === undefined && note === undefined
        ? undefined
        : { words: isHeld ? undefined : (note ?? ""), room: [canDecline ?? ""] },
    reachesBack: line(back(policy.initialRetrievalDays), back(agreed?.initialRetrievalDays)),
    lasts:
      asksFor === undefined
        ? undefined
        : {
            words: isHeld ? undefined : (known?.ends ?? asksFor),
            room: [
              asksFor,
              copy.consent.until(dayWords(locale, LONG_DAY), daysLeftWords(locale, LONG_WAIT_DAYS)),
            ],
          },
  };
}

function namesOf(permissions: readonly PolicyPermission[], copy: ConnectIntroWords): string {
  return listOf(
    copy.locale,
    permissions.map((one) => permissionName(one, copy.consent)),
  );
}

function endWords({ expiresAt, daysLeft }: ValidConsent, { consent, locale }: ConnectIntroWords) {
  return expiresAt === undefined || daysLeft === undefined
    ? consent.untilStopped
    : consent.until(dayWords(locale, expiresAt), daysLeftWords(locale, daysLeft));
}
