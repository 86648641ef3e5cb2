import type { ConsentTerms } from "../ConsentCard/consentTerms.js";

/**
 * What a receipt says besides: whole sentences each. The Consumer Data Right's guidelines ask for these points, and only
 * the app knows them, so none can be forgotten: `undefined` says on purpose that one isn't on the receipt.
 */
export interface ConsentRecordTerms extends ConsentTerms {
  /** What the person loses of the app's service once they stop. */
  readonly serviceLoss: string | undefined;
  /**
   * How often data is fetched, and until when; also true of a consent that is over, if it says "for as long as the
   * consent lasts".
   */
  readonly howOften: string | undefined;
  /** What happens to data that is no longer needed: whether it is deleted or de-identified, and when. */
  readonly redundantData: string | undefined;
  /** Which records of the consent are stored, for how long, and how a person gets a copy. */
  readonly records: string | undefined;
  /** How to complain, and to whom if that doesn't help. */
  readonly complaints: string | undefined;
  /** Who is accredited for whom; `undefined` where the company that gets the data is the accredited party itself. */
  readonly accreditedFor: string | undefined;
}

/** A bank that a consent covers. */
export interface ConsentBank {
  readonly name: string;
  /** The accounts, as a person knows them; the kit fetches none. */
  readonly accounts?: readonly string[] | undefined;
}

/** The banks of a consent, or why they aren't shown. */
export type ConsentBanks = readonly ConsentBank[] | "loading" | "unavailable";
