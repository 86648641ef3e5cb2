import type { Expected } from "./rules.js";

/** What each flow has to say, once each: who asks and why, for how long, what to do, and how it ended. */
export const EXPECTED: Readonly<Record<string, Expected>> = {
  connect: [
    /^Here is what Ledgerbird asks for/,
    /^How to stop description term/,
    /^Connect your bank push button/,
    /^Hooli is connected heading level/,
    /^Continue to Ledgerbird push button/,
  ],
  "refresh-with-code": [
    /^Code from Pied Piper Bank entry/,
    /^To check that it’s you Pied Piper Bank says: “[^”]+” About 2 minutes left\.$/,
    /^Pied Piper Bank is up to date$/,
  ],
  approval: [
    /^Raviga Mutual is waiting for you$/,
    /^Approve this in Raviga Mutual’s app To check that it’s you, then come back here Raviga Mutual says: “[^”]+” About (\[some\] minutes|\d minutes?) left\.$/,
    /^Raviga Mutual is up to date$/,
  ],
  wrong: [
    /^Code from Pied Piper Bank entry required/,
    /^To check that it’s you Pied Piper Bank says: “[^”]+” About 2 minutes left\.$/,
    /^Pied Piper Bank didn’t accept that code\. Check it and enter it again\.$/,
    /^Pied Piper Bank is up to date$/,
  ],
  expired: [
    /^About 1 minute left$/,
    /^That code has run out heading level/,
    /^Pied Piper Bank can send another$/,
    /^Pied Piper Bank didn’t get an answer in time\.$/,
    /^Try again, Pied Piper Bank push button/,
    /^Pied Piper Bank is up to date$/,
  ],
  picker: [
    /^Find your bank editable combo box\.$/,
    /^Aviato Credit Union Through your internet banking sign-in/,
    /^1 bank found$/,
    /^Connect Aviato Credit Union push button/,
  ],
  withdraw: [
    /^Stop sharing with Ledgerbird\? Basiq disconnects all 4 connections/,
    /^Stop sharing and disconnect all 4 push button/,
    /^Sharing with Ledgerbird has stopped heading/,
  ],
  purge: [
    /^Delete Hooli data\? Deletes Hooli accounts and transactions held by Basiq\./,
    /^Delete Hooli data push button/,
    /^The data from Hooli is deleted$/,
  ],
  failure: [
    /^HooliGov wasn’t refreshed\. HooliGov has locked this account\.$/,
    /^Unlock it with HooliGov first, then come back here\.$/,
    /^Try again push button/,
  ],
  "several-banks": [
    /^Your 2 banks are connected heading level/,
    /^Continue to Ledgerbird push button/,
  ],
  consent: [
    /^Why description term/,
    /^What description term/,
    /^Until description term/,
    /^Who gets it description term/,
    /^How to stop description term/,
    /^Stop sharing push button/,
  ],
};
