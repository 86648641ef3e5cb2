import type { ConsentRecord } from "@basiq-kit/hooks";
import type { ConsentHistoryWords } from "./consentHistoryWords.js";

/** What a saved receipt is called; by their days, files of several consents are told apart. */
export function receiptFileName(
  { givenAt }: ConsentRecord,
  app: string,
  { consentRecord }: ConsentHistoryWords,
): string {
  // Swedish writes a day as `2026-03-04`, in the person's own time zone.
  const day = givenAt === undefined ? undefined : new Intl.DateTimeFormat("sv").format(givenAt);
  // The marks that keep a name's direction in a sentence would stay in the file's name.
  const name = consentRecord.fileName(app, day).replaceAll(/[\u2066-\u2069]/g, "");
  return `${name}.txt`;
}
