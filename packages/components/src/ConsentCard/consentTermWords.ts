/**
 * How long a consent lasts, how far back it reaches, how it is stopped, and what comes after it. A person reads it before they agree, on
 * the record, and where the policy has changed: in the same words each time.
 */
export interface ConsentTermCopy {
  /** The name of the point on how long it lasts. */
  readonly howLong: string;
  /** `duration` is 12 months, say. */
  readonly lasts: (duration: string) => string;
  /** The name of the point on how far the first retrieval reaches back. */
  readonly howFar: string;
  /** `days` is 365 days, say. */
  readonly reachesBack: (days: string) => string;
  /** The name of the point on what happens once it is over. */
  readonly after: string;
  /** Where there is nothing to stop it with; beside a button `consent.howToStop` says so instead. */
  readonly howToStop: (app: string, contact: string) => string;
}

export interface ConsentTermWords {
  readonly consentTerm: ConsentTermCopy;
}

export const consentTermWords: ConsentTermWords = {
  consentTerm: {
    howLong: "How long",
    lasts: (duration) => `${duration} from when you agree`,
    howFar: "How far back",
    reachesBack: (days) => `Up to ${days} before the first fetch`,
    after: "After it ends",
    howToStop: (app, contact) => `Stop sharing in ${app} any time, or contact ${contact}.`,
  },
};
