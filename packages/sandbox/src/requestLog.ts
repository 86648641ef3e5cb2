/**
 * One request the sandbox answered: no query, no headers, no body, so nothing secret is in it.
 *
 * @example
 * sandbox.requests.filter((request) => request.path.startsWith("/jobs/")).length;
 */
export interface RequestLogEntry {
  /** Epoch milliseconds, by the sandbox's clock. */
  at: number;
  method: string;
  path: string;
  status: number;
}

const KEPT = 1_000;

/** The last 1,000 requests, oldest first. */
export function createRequestLog(): {
  entries: readonly RequestLogEntry[];
  add(entry: RequestLogEntry): void;
} {
  const entries: RequestLogEntry[] = [];
  return {
    entries,
    add(entry) {
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
    },
  };
}
