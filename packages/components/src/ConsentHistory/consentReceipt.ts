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
  /** Its text is on its way; until then the receipt can't be printed or saved. @default false */
  readonly isLoading?: boolean;
}

export interface ReceiptPoint {
  readonly name: string;
  readonly lines: readonly ReceiptLine[];
}

/** Points that are true of the same time. */
export interface ReceiptPart {
  /** A sentence above them; `undefined` for what was so when the consent was given. */
  readonly heading: string | undefined;
  /** Each with a line at least. */
  readonly points: readonly ReceiptPoint[];
}

/** All that a receipt says, whether it is shown, printed or saved. */
export interface Receipt {
  readonly title: string;
  /** When the consent was given. */
  readonly subtitle: string;
  /** Each with a point at least. */
  readonly parts: readonly ReceiptPart[];
}

export interface ReceiptOptions {
  /** What the app says today. */
  readonly terms: ConsentRecordTerms;
  /** What it said when this consent was given; `undefined` where nobody knows. */
  readonly termsThen: ConsentRecordTerms | undefined;
  /** `undefined` where nobody knows them, as of a consent that is over. */
  readonly banks: ConsentBanks | undefined;
  readonly copy: ConsentHistoryWords;
}

/**
 * The receipt of one consent, with the points of the Consumer Data Right's guidelines that are known: those that Basiq's
 * record tells, and those that the app says. Nothing is made up for the rest: a past consent may have been given to
 * another company, on other terms, so what the app says today stands apart on its receipt.
 */
export function consentReceipt(consent: ConsentRecord, options: ReceiptOptions): Receipt {
  const { copy, termsThen } = options;
  const terms = termsThen ?? options.terms;
  const isToday = termsThen === undefined && consent.status !== "active";
  const all = receiptPoints(consent, { ...options, terms });
  const recorded = all.map(({ name, recorded: lines }) => ({ name, lines }));
  const said = all.map(({ name, said: lines }) => ({ name, lines }));
  const together = all.map((one) => ({ name: one.name, lines: [...one.recorded, ...one.said] }));
  const parts = isToday
    ? [
        { heading: undefined, points: recorded },
        { heading: copy.consentRecord.today(terms.appName), points: said },
      ]
    : [{ heading: undefined, points: together }];
  return {
    title: copy.consentRecord.receiptTitle(terms.appName),
    subtitle: givenWords(consent, copy),
    parts: parts
      .map(({ heading, points }) => ({
        heading,
        points: points.filter(({ lines }) => lines.length > 0),
      }))
      .filter(({ points }) => points.length > 0),
  };
}

/** A point's lines by who they come from. */
interface PointSources {
  readonly name: string;
  /** Basiq's record, and the banks. */
  readonly recorded: readonly ReceiptLine[];
  /** The app. */
  readonly said: readonly ReceiptLine[];
}

function receiptPoints(consent: ConsentRecord, options: ReceiptOptions): readonly PointSources[] {
  const { terms, copy } = options;
  const { consentRecord: words, consent: card, consentTerm: term, locale } = copy;
  const { purpose, initialRetrievalDays: days } = consent;
  const recorded = (name: string, lines: readonly ReceiptLine[]) => ({
    name,
    recorded: lines,
    said: [],
  });
  const said = (name: string, lines: readonly ReceiptLine[]) => ({
    name,
    recorded: [],
    said: lines,
  });
  return [
    recorded(words.point.state, full(stateWords(consent, copy))),
    recorded(card.row.why, [...full(purpose?.title), ...quiet(purpose?.description)]),
    recorded(card.row.what, sharedLines(consent, copy)),
    recorded(words.point.banks, bankLines(options)),
    recorded(
      term.howFar,
      full(days === undefined ? undefined : term.reachesBack(unitWords(locale, days, "day"))),
    ),
    said(words.point.howOften, full(terms.howOften)),
    said(card.row.who, receiverLines(options)),
    said(words.point.redundant, full(terms.redundantData)),
    {
      name: term.after,
      recorded: afterLines(consent, copy),
      said: isPromised(consent) ? full(terms.afterWithdrawal) : [],
    },
    said(words.point.loss, consent.status === "ended" ? [] : full(terms.serviceLoss)),
    said(
      card.row.stop,
      consent.status === "active" ? full(term.howToStop(terms.appName, terms.contact)) : [],
    ),
    said(words.point.records, full(terms.records)),
    said(words.point.complaints, full(terms.complaints)),
    recorded(words.point.reference, quiet(consent.consentId)),
  ];
}

const full = (text: string | undefined): ReceiptLine[] => (text ? [{ text }] : []);
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
  if (banks === undefined) return [];
  if (banks === "loading") return [{ text: "", isLoading: true }];
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
 * What Basiq deletes. The consent's `retainData` isn't said: no document of Basiq's tells what it means, and a receipt
 * is for facts.
 */
function afterLines(
  { status }: ConsentRecord,
  { consent: card }: ConsentHistoryWords,
): readonly ReceiptLine[] {
  switch (status) {
    case "active":
      return full(card.consequence(undefined));
    case "ended":
      return full(card.afterEnd);
    case "unknown":
      return [];
    default:
      return status satisfies never;
  }
}

/** The app promises it for a withdrawal. What it does with its copy otherwise, nobody has said. */
function isPromised(consent: ConsentRecord): boolean {
  return (
    consent.status === "active" || (consent.status === "ended" && consent.reason === "withdrawn")
  );
}
