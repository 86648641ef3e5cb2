import type { BasiqError, ConnectionState, NextTry } from "@basiq-kit/hooks";
import { bankWords } from "../copy/bankName.js";
import { blockedWords } from "../RefreshFlow/refusalSentences.js";
import { failureCopyOf } from "../failures/failureWords.js";
import { shortFailureOf } from "../failures/shortFailureWords.js";
import { triedFrom } from "../failures/triedFrom.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import type { ConnectionCardWords, ConnectionProblemCopy, NotDone } from "./connectionCardWords.js";
import { isStatement } from "./isStatement.js";

/** What the bank is called: its name, unless that isn't known, or not yet. */
export function bankOf(
  { institution, isInstitutionLoading }: ConnectionState,
  copy: ConnectionCardWords,
): string {
  return bankWords(
    { institutionName: institution?.name, isNameLoading: isInstitutionLoading },
    copy,
  );
}

/**
 * Whether all is well. A connection that has ended, needs the person or failed since is never up to date, however
 * fresh its data is.
 */
export function isUpToDate(connection: ConnectionState): boolean {
  const { status, freshness, recommendedAction, failure } = connection;
  return (
    freshness === "fresh" &&
    failure === undefined &&
    status !== "ended" &&
    (recommendedAction === "none" || status === "expiring")
  );
}

/** How old something is: a sentence, around its moment where that is known. */
export type Age =
  | { readonly at: number; readonly words: (moment: string) => string }
  | { readonly at: undefined; readonly words: string };

/**
 * What is known of the data and its age. `undefined` while a bank is being connected: what is fetched then is what its
 * job says.
 */
export function freshnessOf(
  connection: ConnectionState,
  { connection: { freshness: words } }: ConnectionCardWords,
): Age | undefined {
  const { status, lastUsedAt } = connection;
  switch (connection.freshness) {
    case "never":
      return { at: undefined, words: words.never };
    case "purged":
      return { at: connection.purgedAt, words: words.purged };
    case "unknown":
      if (status === "pending") return undefined;
      return lastUsedAt === undefined
        ? { at: undefined, words: words.unknown }
        : { at: lastUsedAt, words: words.lastUsed };
    case "background":
      return { at: connection.lastUsedAt, words: words.background };
    case "partial":
      return { at: connection.refreshedAt, words: words.partial };
    case "stale":
      return {
        at: connection.refreshedAt,
        words: words[status === "ended" ? "recent" : "stale"],
      };
    case "fresh":
    case "recent":
      return {
        at: connection.refreshedAt,
        words: words[isUpToDate(connection) ? "fresh" : "recent"],
      };
    default:
      return connection satisfies never;
  }
}

/** Says that a job runs; the first one connects the bank, unless it reads a statement. */
export function runningWords(
  connection: ConnectionState,
  bank: string,
  { connection: words }: ConnectionCardWords,
): string {
  if (isStatement(connection)) return words.readingStatement(bank);
  return connection.status === "pending" ? words.connecting(bank) : words.refreshing(bank);
}

/** Why something that the person asked for didn't happen. */
export function notDoneWords(
  error: BasiqError,
  next: NextTry,
  copy: ConnectionCardWords,
  act: NotDone,
  bank: string,
): string {
  const words = readErrorWords(error, next, copy);
  return words === copy.read.other ? copy.connection.notDone[act](bank) : words;
}

/** What is wrong with a connection and what to do next; `undefined` if all is well. */
export function problemWords(
  connection: ConnectionState,
  bank: string,
  copy: ConnectionCardWords,
): ProblemWords | undefined {
  const { status, recommendedAction } = connection;
  const { connection: words } = copy;
  if (status === "expiring") {
    const short = words.endsIn(connection.expiresInDays);
    return { short, what: short, next: words.problem.expiring.next(bank) };
  }
  const problem = problemWithoutJob(recommendedAction, copy);
  return (
    failureWords(connection, bank, copy) ??
    (problem && { short: problem.short, what: problem.what(bank), next: problem.next(bank) })
  );
}

/** What the job that failed says is wrong, in the words of the check-up; `undefined` if none has. */
export function failureWords(
  { status, failure, canRefresh }: ConnectionState,
  bank: string,
  copy: ConnectionCardWords,
): ProblemWords | undefined {
  const mayFail = status === "active" || status === "expiring" || status === "invalid";
  if (!mayFail || failure === undefined) return undefined;
  const { guidance } = failure;
  const { what, next } = failureCopyOf(guidance, copy.failure);
  const words = { short: shortFailureOf(guidance, copy.failureShort), what: what(bank) };
  const from = triedFrom(failure, canRefresh, copy);
  if (from !== undefined) return { ...words, time: copy.action.retryFrom(from), next: undefined };
  // What a refresh waits for is among the facts.
  const waits = isRefreshNext(failure) && !canRefresh.allowed && !saysBlocked(failure, canRefresh);
  return { ...words, next: waits ? undefined : next(bank) };
}

type Failure = NonNullable<ConnectionState["failure"]>;

/** Whether the way on is the card's own refresh, perhaps later. */
export function isRefreshNext({ guidance: { action } }: Failure): boolean {
  return action.type === "retry" || action.type === "retry-later";
}

/** Whether what is said of a failure says why a refresh isn't possible now, so that it needn't be said again. */
export function saysBlocked(
  failure: ConnectionState["failure"],
  canRefresh: ConnectionState["canRefresh"],
): boolean {
  if (failure === undefined || canRefresh.allowed) return false;
  const { type } = failure.guidance.action;
  return (
    (type === "retry-later" && canRefresh.reason === "recently-failed") ||
    (type === "wait" && canRefresh.reason === "major-outage")
  );
}

/** Whether an outage of the bank is what stands in the way, rather than something that the person can do. */
export function isOut({ canRefresh }: ConnectionState): boolean {
  return !canRefresh.allowed && canRefresh.reason === "major-outage";
}

export interface ProblemWords {
  /** The row's line. */
  readonly short: string;
  /** From when on it can be tried again, behind that. */
  readonly time?: string;
  /** The whole sentence, with the bank's name, for an announcement. */
  readonly what: string;
  /** `undefined` where something else says it. */
  readonly next: string | undefined;
}

function problemWithoutJob(
  action: ConnectionState["recommendedAction"],
  { connection: { problem }, failure, failureShort }: ConnectionCardWords,
): ConnectionProblemCopy | undefined {
  switch (action) {
    case "reauthorise":
      return { ...failure.reauthorise, short: failureShort.reauthorise };
    case "sign-in-again":
    case "finish":
    case "give-consent":
      return problem[action];
    // Only a job's failure says so.
    case "update-credentials":
    case "open-bank":
    case "contact-support":
    case "none":
      return undefined;
    default:
      return action satisfies never;
  }
}

/** What a screen reader says once a job has ended; nothing where its outcome isn't known. */
export function outcomeWords(connection: ConnectionState, copy: ConnectionCardWords): string {
  const { canRefresh, status, failure } = connection;
  const bank = bankOf(connection, copy);
  const problem =
    status === "expiring"
      ? failureWords(connection, bank, copy)
      : problemWords(connection, bank, copy);
  if (problem !== undefined)
    return saysBlocked(failure, canRefresh)
      ? `${problem.what} ${problem.time ?? problem.next ?? ""}`.trim()
      : problem.what;
  if (isStatement(connection)) return copy.connection.statementRead(bank);
  if (canRefresh.allowed) return "";
  return canRefresh.reason === "recently-refreshed"
    ? copy.connection.upToDate(bank)
    : blockedWords(canRefresh, copy, bank);
}
