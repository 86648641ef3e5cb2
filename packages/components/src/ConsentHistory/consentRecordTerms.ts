import type { ConsentTerms } from "../ConsentCard/consentTerms.js";

/**
 * What a receipt says besides, as far as the app says it: whole sentences each. A point that is left out isn't on the
 * receipt, because the kit can't know it.
 */
export interface ConsentRecordTerms extends ConsentTerms {
  /**
   * How often data is fetched, and until when; also true of a consent that is over, if it says "for as long as the
   * consent lasts". @default left out
   */
  readonly howOften?: string | undefined;
  /** What happens to data that is no longer needed: whether it is deleted or de-identified, and when. @default left out */
  readonly redundantData?: string | undefined;
  /** Which records of the consent are kept, for how long, and how a person gets a copy. @default left out */
  readonly records?: string | undefined;
  /** How to complain, and to whom if that doesn't help. @default left out */
  readonly complaints?: string | undefined;
  /** Who is accredited for whom, where the accredited party isn't the company that gets the data. @default left out */
  readonly accreditedFor?: string | undefined;
}

/** A bank that a consent covers. */
export interface ConsentBank {
  readonly name: string;
  /** The accounts, as a person knows them; the kit fetches none. */
  readonly accounts?: readonly string[] | undefined;
}

/** The banks of a consent, or why they aren't shown. */
export type ConsentBanks = readonly ConsentBank[] | "loading" | "unavailable";
