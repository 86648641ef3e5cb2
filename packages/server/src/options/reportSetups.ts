import type { Report } from "@basiq-kit/schema";

/**
 * The person who is signed in, as their report is made and shown.
 *
 * @example
 * const person: ReportPerson = { userId: "ea3a81" };
 */
export interface ReportPerson {
  /** Their Basiq user, from `getUserId`. */
  readonly userId: string;
}

/**
 * A report that a signed-in person's page may start by its name.
 *
 * @example
 * const affordability: ReportSetup = {
 *   request: ({ userId }) => ({
 *     reportType: "CON_AFFOR_01",
 *     title: "Affordability",
 *     filters: [
 *       { name: "fromDate", value: "2027-01-01" },
 *       { name: "toDate", value: "2027-03-31" },
 *       { name: "accounts", value: [] },
 *       { name: "users", value: [userId] },
 *     ],
 *   }),
 * };
 */
export interface ReportSetup {
  /**
   * The body of Basiq's `POST /reports`, about this person alone; `null` if they may have none now, which the page
   * gets as a 404. Nothing of the page's request reaches it but who is signed in.
   */
  readonly request: (person: ReportPerson) => object | null | Promise<object | null>;
  /**
   * What the person's page may have of the report once it is there. Called on the server each time the page reads
   * it, so this is also where the app stores what it needs.
   *
   * @default nothing: the page learns that the report is there, and its id
   */
  readonly show?: (report: Report, person: ReportPerson) => unknown;
}

/**
 * The reports that pages may start, by name.
 *
 * @example
 * const reports: ReportSetups = { affordability: { request } };
 */
export type ReportSetups = Readonly<Record<string, ReportSetup>>;
