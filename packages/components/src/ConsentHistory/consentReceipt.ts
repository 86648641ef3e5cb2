import type { ConsentPermission, ConsentRecord } from "@basiq-kit/hooks";
import { listOf } from "../copy/listOf.js";
import { permissionName } from "../ConsentCard/permissionName.js";
import { unitWords } from "../copy/durationWords.js";
import type { ConsentHistoryWords } from "./consentHistoryWords.js";
import type { ConsentBanks, ConsentRecordTerms } from "./consentRecordTerms.js";
import { givenWords, stateWords } from "./recordSentences.js";

/** One line of a point. */
export interface ReceiptLine {
  readonly text: string;
  /** What belongs to the line above, in smaller type. */
  readonly quiet?: boolean;
  /** A name, which no browser should translate. */
  readonly isName?: boolean;
  readonly href?: string;
}

export interface ReceiptPoint {
  readonly name: string;
  readonly lines: readonly ReceiptLine[];
}

/** All that a receipt says, whether it is shown, printed or saved. */
export interface Receipt {
  readonly title: string;
  /** When the consent was given. */
  readonly subtitle: string;
  /** Each with a line at least. */
  readonly points: readonly ReceiptPoint[];
}

export interface ReceiptOptions {
  readonly terms: ConsentRecordTerms;
  /** `undefined` where nobody knows them, as of a consent that is over. */
  readonly banks: ConsentBanks | undefined;
  readonly copy: ConsentHistoryWords;
}

/**
 * The receipt of one consent, with the points of the Consumer Data Right's guidelines that are known: those that Basiq's
 * record tells, and those that the app says. Nothing is made up for the rest.
 */
export function consentReceipt(consent: ConsentRecord, options: ReceiptOptions): Receipt {
  const { terms, copy } = options;
  const { consentRecord: words, consent: card, consentTerm: term, locale } = copy;
  const isOver = consent.status === "ended";
  const { purpose, initialRetrievalDays } = consent;
  const said = (text: string | undefined): ReceiptLine[] => (text ? [{ text }] : []);
  const points: readonly ReceiptPoint[] = [
    { name: words.point.state, lines: said(stateWords(consent, copy)) },
    { name: card.row.why, lines: [...said(purpose?.title), ...quiet(purpose?.description)] },
    { name: card.row.what, lines: sharedLines(consent, copy) },
    { name: words.point.banks, lines: bankLines(options) },
    {
      name: term.howFar,
      lines:
        initialRetrievalDays === undefined
          ? []
          : said(term.reachesBack(unitWords(locale, initialRetrievalDays, "day"))),
    },
    { name: words.point.howOften, lines: said(terms.howOften) },
    { name: card.row.who, lines: receiverLines(options) },
    { name: words.point.redundant, lines: said(terms.redundantData) },
    { name: term.after, lines: afterLines(consent, options) },
    { name: words.point.loss, lines: isOver ? [] : said(terms.serviceLoss) },
    {
      name: card.row.stop,
      lines: consent.status === "active" ? said(words.howToStop(terms.appName, terms.contact)) : [],
    },
    { name: words.point.records, lines: said(terms.records) },
    { name: words.point.complaints, lines: said(terms.complaints) },
    { name: words.point.reference, lines: quiet(consent.consentId) },
  ];
  return {
    title: words.receiptTitle(terms.appName),
    subtitle: givenWords(consent, copy),
    points: points.filter(({ lines }) => lines.length > 0),
  };
}

const quiet = (text: string | undefined): ReceiptLine[] => (text ? [{ text, quiet: true }] : []);

function sharedLines(
  { permissions, declined }: ConsentRecord,
  { consent: card, locale }: ConsentHistoryWords,
): readonly ReceiptLine[] {
  const name = (permission: ConsentPermission) => permissionName(permission, card);
  return [
    ...permissions.flatMap((permission) => [
      { text: name(permission) },
      ...quiet(permission.description),
      ...quiet(listOf(locale, permission.attributes)),
    ]),
    ...(declined.length === 0 ? [] : [{ text: card.declined(listOf(locale, declined.map(name))) }]),
  ];
}

function bankLines({ banks, copy }: ReceiptOptions): readonly ReceiptLine[] {
  const { consentRecord: words, locale } = copy;
  // While they load, the receipt can't be printed or saved either.
  if (banks === undefined || banks === "loading") return [];
  if (banks === "unavailable") return [{ text: words.banksUnavailable }];
  if (banks.length === 0) return [{ text: words.noBanks }];
  return banks.flatMap(({ name, accounts = [] }) => [
    { text: name, isName: true },
    ...quiet(listOf(locale, accounts)),
  ]);
}

function receiverLines({ terms, copy }: ReceiptOptions): readonly ReceiptLine[] {
  const { legalEntity, accreditedParty, accreditedFor, policyUrl } = terms;
  const { accredited, policy } = copy.consent;
  return [
    { text: legalEntity, isName: true },
    ...quiet(accredited(accreditedParty.name, accreditedParty.number)),
    ...quiet(accreditedFor),
    { text: policy(legalEntity), href: policyUrl },
  ];
}

/**
 * What Basiq deletes, and what the app does with its own copy. The consent's `retainData` isn't said: no document of
 * Basiq's tells what it means, and a receipt is for facts.
 */
function afterLines(
  consent: ConsentRecord,
  { terms, copy }: ReceiptOptions,
): readonly ReceiptLine[] {
  const { consent: card } = copy;
  // The app promises it for a withdrawal. What it does with its copy otherwise, nobody has said.
  const isPromised =
    consent.status === "active" || (consent.status === "ended" && consent.reason === "withdrawn");
  return [
    ...(consent.status === "active" ? [{ text: card.consequence(undefined) }] : []),
    ...(consent.status === "ended" ? [{ text: card.afterEnd }] : []),
    ...(isPromised ? [{ text: terms.afterWithdrawal }] : []),
  ];
}
