import type { ConnectionState } from "@basiq-kit/hooks";
import type { ConnectionCardWords } from "./connectionCardWords.js";

/**
 * Whether the smart cache brings new data, so that a refresh is rarely needed. Not where the person or support is
 * needed first, where the bank may ask the person, and where the bank isn't known yet.
 */
export function updatesByItself(connection: ConnectionState): boolean {
  return works(connection) && connection.asksForPerson === "never" && hasRecentData(connection);
}

/** What the smart cache does for a connection that works; `undefined` where that isn't known. */
export function smartCacheWords(
  connection: ConnectionState,
  copy: ConnectionCardWords,
): string | undefined {
  if (!works(connection)) return undefined;
  const { asksForPerson, canRefresh } = connection;
  const { smartCache: words } = copy.connection;
  switch (asksForPerson) {
    case "unknown":
      return undefined;
    case "never":
      return words.never;
    case "always":
    case "sometimes": {
      const why = words[asksForPerson](copy.theBank);
      return canRefresh.allowed ? `${why} ${words.phoneReady}` : why;
    }
    default:
      return asksForPerson satisfies never;
  }
}

function works({ status, failure }: ConnectionState): boolean {
  return (status === "active" || status === "expiring") && failure === undefined;
}

/** The smart cache comes about once a day: where nothing came for longer, the person's own refresh is what is left. */
function hasRecentData(connection: ConnectionState): boolean {
  const { freshness } = connection;
  if (freshness === "background") return !connection.isStale;
  return freshness === "fresh" || freshness === "recent";
}
