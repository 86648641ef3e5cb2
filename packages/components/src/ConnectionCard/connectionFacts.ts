import type { ConnectionState } from "@basiq-kit/hooks";
import { dayWords } from "../copy/dates.js";
import { blockedWords } from "../RefreshFlow/refusalSentences.js";
import {
  bankIcon,
  calendarIcon,
  clockIcon,
  fileIcon,
  type IconShape,
  phoneIcon,
  refreshIcon,
} from "../ui/icons.js";
import type { ConnectionCardWords } from "./connectionCardWords.js";
import { type Age, freshnessOf, saysBlocked } from "./connectionSentences.js";
import { isStatement } from "./isStatement.js";
import { smartCacheWords } from "./smartCacheSentences.js";

export interface ConnectionFact {
  readonly icon: IconShape;
  readonly words: string | Age;
}

export interface FactsOptions {
  readonly copy: ConnectionCardWords;
  readonly smartCache: boolean;
  /** Whether the row's line is the age of the data. */
  readonly isAgeSaid: boolean;
  /** Whether a job runs, which says itself what it is. */
  readonly isRunning: boolean;
  /** Whether a list says how its banks are connected. */
  readonly isMethodSaid: boolean;
}

/** What a row says once it is open: each once, and nothing that its line says. */
export function connectionFacts(
  connection: ConnectionState,
  options: FactsOptions,
): readonly ConnectionFact[] {
  const { copy, smartCache, isAgeSaid, isRunning, isMethodSaid } = options;
  const { status, canRefresh, method } = connection;
  const { connection: words, theBank } = copy;
  if (status === "ended") return [];
  const bySmartCache = smartCache ? smartCacheWords(connection, copy) : undefined;
  // Where the smart cache leaves a bank out, its line says already that the bank asks.
  const asks =
    canRefresh.allowed && bySmartCache === undefined ? canRefresh.asksForPerson : "unknown";
  const until = status === "active" || status === "expiring" ? connection.expiresAt : undefined;
  const through = throughOf(method);
  return [
    ...fact(clockIcon, isAgeSaid ? undefined : freshnessOf(connection, copy)),
    ...fact(clockIcon, isRunning ? undefined : waitWords(connection, copy)),
    ...fact(calendarIcon, until && words.lastsUntil(dayWords(copy.locale, until))),
    ...fact(connection.asksForPerson === "never" ? refreshIcon : phoneIcon, bySmartCache),
    ...fact(
      phoneIcon,
      asks === "always" || asks === "sometimes" ? copy.phone[asks](theBank) : undefined,
    ),
    ...fact(
      isStatement(connection) ? fileIcon : bankIcon,
      // No list says it of a statement: nothing about it is a matter of law.
      through === undefined || (isMethodSaid && through !== "statement")
        ? undefined
        : words.through[through],
    ),
  ];
}

const fact = (icon: IconShape, words: string | Age | 0 | undefined): readonly ConnectionFact[] =>
  words ? [{ icon, words }] : [];

/** Why a refresh isn't possible now and when it will be, where nothing else in the row says so. */
function waitWords(connection: ConnectionState, copy: ConnectionCardWords): string | undefined {
  const { canRefresh, failure, status } = connection;
  if (canRefresh.allowed || saysBlocked(failure, canRefresh)) return undefined;
  switch (canRefresh.reason) {
    case "major-outage":
      // Without a failure the outage is what the row's line says.
      return failure === undefined
        ? copy.connection.outageNext
        : blockedWords(canRefresh, copy, copy.theBank);
    case "daily-limit":
    case "recently-failed":
    case "recently-refreshed":
    case "recently-used":
      return blockedWords(canRefresh, copy, copy.theBank);
    case "not-active":
      return status === "unknown" ? blockedWords(canRefresh, copy, copy.theBank) : undefined;
    // What is to be done first is what the row says, and a job that runs is in sight.
    case "job-running":
    case "cause-not-cleared":
    case "needs-support":
    case "ended":
    case "uploaded-statement":
      return undefined;
    default:
      return canRefresh satisfies never;
  }
}

/** How a connection reaches its bank, as the words have it. */
export function throughOf(method: ConnectionState["method"]) {
  switch (method) {
    case "web":
    case "openbanking":
      return method;
    case "pdf":
    case "csv":
      return "statement";
    case "other":
      return undefined;
    default:
      return method satisfies never;
  }
}
