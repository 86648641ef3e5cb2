import type { BasiqCopy } from "../languages/BasiqCopy.js";

/** One phrase of a dictionary: its path there, and the arguments it was made with. */
export interface Phrase {
  readonly path: string;
  readonly words: string;
  readonly given: readonly unknown[];
}

/** What functions that take more than a bank's name are called with, by their path or the path above it. */
const ARGUMENTS: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  reference: [["5c50a2d1"]],
  "checkup.title": [[1], [2]],
  "checkup.actionFor": [["Try again", "Hooli"]],
  "read.later": [["3:04 pm"]],
  "connect.later": [["3:04 pm"]],
  "action.retryFrom": [["3:04 pm"]],
  "checkup.failedOn": [["3:04 pm"]],
  "support.copy": [[1], [2]],
  "blocked.daily-limit": [["Hooli", "3:04 pm"]],
  "blocked.recently-failed": [["Hooli", "3:04 pm"]],
  "blocked.recently-refreshed": [["Hooli", "3:04 pm"]],
  "blocked.recently-used": [["Hooli", "3:04 pm"]],
  "consent.agreedOn": [["12/3/2027"]],
  "consent.changed": [["Hooli"]],
  "consent.kinds": [[1], [2]],
  "consent.endsIn": [["in 5 days"], [undefined]],
  "consent.until": [
    ["12/3/2027", "in 5 days"],
    ["12/3/2027", undefined],
  ],
  "consent.accredited": [["Hooli", "1234"]],
  "consentDue.fineUntil": [["12/3/2027"], [undefined]],
  "consent.otherScope": [["bank:hats:read"]],
  "consent.declined": [["Saved payees"]],
  "consent.howToStop": [["help@hooli.example"]],
  "consent.consequence": [[undefined], [0], [1], [3]],
  "consent.stopNow": [[undefined], [0], [1], [3]],
  "consent.notStopped.later": [["3:04 pm"]],
  "consent.notStopped.never": [["help@hooli.example"]],
  "consentRecord.earlier": [[1], [2], [5]],
  "consentRecord.given": [["12/3/2027"], [undefined]],
  "consentRecord.activeUntil": [["12/3/2027"], [undefined]],
  "consentRecord.ended": [["12/3/2027"], [undefined]],
  "consentRecord.detailsOf": [["12/3/2027"]],
  "consentRecord.fileName": [
    ["Hooli", "12/3/2027"],
    ["Hooli", undefined],
  ],
  "consentRecord.today": [["Hooli"]],
  "consentDue.expiring": [
    ["12/3/2027", "in 5 days"],
    ["12/3/2027", undefined],
  ],
  "consentDue.overNext": [["Hooli"]],
  "consentDue.changed": [["Hooli"]],
  "consentTerm.howToStop": [["Hooli", "help@hooli.example"]],
  "consentTerm.lasts": [["12 months"]],
  "consentTerm.reachesBack": [["365 days"]],
  "connectIntro.optional": [["Saved payees"]],
  "connectIntro.signIn": [
    ["Hooli", "Piggy"],
    ["your bank", "Piggy"],
  ],
  "came.what": [
    [1, undefined, undefined],
    [3, undefined, "12/3/2027"],
    [3, 412, "12/3/2027"],
    [2, 1, undefined],
    [undefined, undefined, "12/3/2027"],
  ],
  "came.refreshFrom": [["3:04 pm"]],
  "came.goOn": [["Hooli"], [undefined]],
  "recovery.notStopped": [["We can’t reach the service."], [undefined]],
  "policyChanges.title": [["12/3/2027"], [undefined]],
  "policyChanges.until": [["12/3/2027"]],
  "connection.freshness.fresh": [["3:04 pm"]],
  "connection.freshness.recent": [["3:04 pm"]],
  "connection.freshness.stale": [["12/3/2027"]],
  "connection.freshness.partial": [["3:04 pm"]],
  "connection.freshness.background": [["3:04 pm"]],
  "connection.freshness.purged": [["3:04 pm"]],
  "connection.freshness.lastUsed": [["3:04 pm"]],
  "connection.lastsUntil": [["12/3/2027"]],
  "connection.throughOf": [["Hooli", "Through open banking"]],
  "connection.actionOf": [["Renew", "Hooli"]],
  "connection.endsIn": [[0], [1], [5]],
  "connection.purgeTitle": [["Hooli"], [undefined]],
  "connection.purgeWhy": [["Hooli"], [undefined]],
  "connection.purgeBank": [["Hooli"], [undefined]],
  "connection.disconnectWhy": [
    ["Piggy", "Hooli"],
    ["Piggy", "your bank"],
  ],
  "connection.ended": [[1], [2]],
  "consentReturn.changes.until": [["12/3/2027"]],
  "consentReturn.changes.nowUntil": [["12/3/2027"]],
  "consentReturn.changes.stillUntil": [["12/3/2027"]],
  "consentReturn.changes.added": [[1], [2]],
  "consentReturn.changes.endedConnections": [[1], [2]],
  "consentReturn.changes.renewed": [[1], [2]],
  "consentReturn.changes.stopped": [[1], [2]],
  "connect.updateWarning": [undefined, 0, 1, 3].flatMap((count) => [
    [count, false],
    [count, true],
  ]),
  "job.stepOf": [[1, 3]],
  "job.stepAt": [[1, 3, "3:04 pm"]],
  "job.aside": [["3:04 pm"]],
  "job.timeLeft": [["10 seconds"], [undefined]],
  "jobs.title": [[3]],
  "jobs.doneTitle": [[3]],
  "jobs.partTitle": [
    [1, 3],
    [2, 3],
  ],
  "jobs.progress": [[2], [3]],
  "jobs.countFinished": [[1, 3]],
  "jobs.bank": [[2]],
  "upload.hint": [["Hooli", "10 MB"]],
  "upload.problem.too-large.what": [["Hooli", "10 MB"]],
  "picker.placeholder": [[1], [188]],
  "picker.found": [[1], [2]],
  "picker.notFound": [["hoolie"]],
  "picker.showing": [[50, 284]],
  "picker.showAll": [[284]],
  "mfa.timeLeft": [["10 seconds"], [undefined]],
  "mfa.questionTitle": [
    ["Hooli", 1],
    ["Hooli", 2],
  ],
  "mfa.rejectedAnswers": [
    ["Hooli", 1],
    ["Hooli", 2],
  ],
  "mfa.expired": [["code"], ["answer"], ["confirm"]],
  "mfa.expiredNext": [
    ["Hooli", "code"],
    ["Hooli", "answer"],
    ["Hooli", "confirm"],
  ],
  "mfa.answerAnyway": [["code"], ["answer"], ["confirm"]],
  "mfa.maybeExpired": [["code"], ["answer"], ["confirm"]],
  "mfa.newCode": [["code"], ["answer"], ["confirm"]],
  "mfa.gettingCode": [["code"], ["answer"], ["confirm"]],
  "mfa.unconfirmed": [
    ["Hooli", "code"],
    ["Hooli", "answer"],
    ["Hooli", "confirm"],
  ],
};

/** Every phrase of a dictionary. */
export function wordsOf(copy: BasiqCopy): Phrase[] {
  const banks = [["Hooli"], ["your bank"]];
  const phrasesOf = (value: unknown, path: string): Phrase[] => {
    // A tag, and no words.
    if (path === "bankLanguage") return [];
    if (typeof value === "string") return [{ path, words: value, given: [] }];
    if (typeof value === "function")
      return (ARGUMENTS[path] ?? ARGUMENTS[path.replace(/\.[^.]+$/, "")] ?? banks).map(
        (english) => {
          const given = english.map((one) => (one === "your bank" ? copy.yourBank : one));
          return { path, words: String(Reflect.apply(value, {}, given)), given };
        },
      );
    return Object.entries(value ?? {}).flatMap(([key, inner]) =>
      phrasesOf(inner, path === "" ? key : `${path}.${key}`),
    );
  };
  return phrasesOf(copy, "");
}

/** Part of a sentence, or no sentence at all. */
export const isPart = ({ path }: Phrase) =>
  /^(locale|yourBank|theBank|justNow|job\.aside|job\.stepStatus\..*)$/.test(path);
