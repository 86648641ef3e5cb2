import type { Expected } from "./rules.js";

/** What each flow has to say, once each: who asks and why, for how long, what to do, and how it ended. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  connect: [
    /^Here is what Ledgerbird asks for/,
    /^How to stop description term/,
    /^Connect your bank push button/,
    /^Hooli is connected$/,
  ],
  "refresh-with-code": [
    /^Code from Pied Piper Bank entry/,
    /^To check that it’s you Pied Piper Bank says: “[^”]+” About 2 minutes left\.$/,
    /^Pied Piper Bank is up to date$/,
  ],
  approval: [
    /^Raviga Mutual is waiting for you$/,
    /^To check that it’s you, then come back here Raviga Mutual says: “[^”]+” About 1 minute left\.$/,
    /^Raviga Mutual is up to date$/,
  ],
  "several-banks": [/^Your 2 banks are connected$/, /^Continue to Ledgerbird push button/],
  consent: [
    /^Why description term/,
    /^What description term/,
    /^Until description term/,
    /^Who gets it description term/,
    /^How to stop description term/,
    /^Stop sharing push button/,
  ],
};
