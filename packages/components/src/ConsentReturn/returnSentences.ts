import type {
  ConnectionsChange,
  ConsentChange,
  SharedChanges,
  UseConsentReturnResult,
} from "@basiq-kit/hooks";
import { dayWords } from "../copy/dates.js";
import type { ConsentReturnWords } from "./consentReturnWords.js";

export interface ReturnWords {
  readonly title: string;
  /** `undefined` where what has changed says all. */
  readonly text: string | undefined;
}

/** The words for a return that has an outcome. */
export function returnWords(
  back: Exclude<UseConsentReturnResult, { status: "checking" | "none" }>,
  { consentReturn: words }: ConsentReturnWords,
): ReturnWords {
  switch (back.status) {
    case "returned":
      return { title: words.welcome, text: words.returned[back.action ?? "first"] };
    case "unknown-outcome":
      return { title: words.welcome, text: undefined };
    case "state-mismatch":
      return { title: words.mismatchTitle, text: words.mismatch };
    case "expired":
      return { title: words.expiredTitle, text: words.expired };
    default:
      return back satisfies never;
  }
}

/**
 * What is different from when the person left. Jobs show by themselves what was added or renewed, but not what
 * was lost.
 */
export function changesWords(
  { consent, connections }: SharedChanges,
  words: ConsentReturnWords,
  hasJobs: boolean,
): string {
  const { changes } = words.consentReturn;
  if (hasJobs) return [...consentWords(consent, words), ...lossWords(connections, words)].join(" ");
  if (consent.type === "unknown" && connections.type === "unknown") return changes.unseen;
  const isSame = SAME.has(consent.type) && connections.type === "unchanged";
  return [
    ...(isSame ? [changes.nothing] : []),
    ...consentWords(consent, words),
    ...connectionsWords(connections, words),
  ].join(" ");
}

const SAME: ReadonlySet<ConsentChange["type"]> = new Set(["unchanged", "none"]);

function consentWords(
  consent: ConsentChange,
  { locale, consentReturn: { changes } }: ConsentReturnWords,
): string[] {
  switch (consent.type) {
    case "unknown":
      return [];
    case "none":
    case "absent":
      return [changes.absent];
    case "ended":
      return [changes.ended];
    case "given":
    case "changed": {
      const runs = runsWords(consent.expiresAt, locale, changes.nowUntil, changes.endless);
      const isOther = consent.type === "changed" && consent.permissionsChanged;
      return isOther ? [changes.permissions, runs] : [runs];
    }
    case "unchanged":
      return [runsWords(consent.expiresAt, locale, changes.stillUntil, changes.endless)];
    case "present":
      return [runsWords(consent.expiresAt, locale, changes.until, changes.endless)];
    default:
      return consent satisfies never;
  }
}

function runsWords(
  expiresAt: number | undefined,
  locale: string,
  until: (day: string) => string,
  endless: string,
): string {
  return expiresAt === undefined ? endless : until(dayWords(locale, expiresAt));
}

/** What no job shows: connections that have ended have none. */
function lossWords(connections: ConnectionsChange, words: ConsentReturnWords): string[] {
  return connections.type === "changed"
    ? connectionsWords({ ...connections, added: [], renewed: [] }, words)
    : [];
}

function connectionsWords(
  connections: ConnectionsChange,
  { consentReturn: { changes } }: ConsentReturnWords,
): string[] {
  switch (connections.type) {
    case "unknown":
      return [changes.unseenConnections];
    case "unchanged":
      return [];
    case "changed": {
      const { added, ended, renewed, stopped } = connections;
      const counts = [
        [changes.added, added.length],
        [changes.endedConnections, ended.length],
        [changes.renewed, renewed.length],
        [changes.stopped, stopped.length],
      ] as const;
      return counts.filter(([, count]) => count > 0).map(([words, count]) => words(count));
    }
    default:
      return connections satisfies never;
  }
}
