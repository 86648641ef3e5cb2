import type { FaultKind } from "../faults/fault.js";

/**
 * One request that reached the sandbox: no query, no headers, no body, so nothing secret is in it.
 *
 * @example
 * sandbox.requests.filter((request) => request.path.startsWith("/jobs/")).length;
 */
export interface RequestLogEntry {
  /** When it came: epoch milliseconds, by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** Null while there is no answer, and for good when it was lost. */
  readonly status: number | null;
  /** The faults that struck it, in order; left out when none did. */
  readonly faults?: readonly FaultKind[];
}

/** A log that is written to. */
export interface RequestLog {
  readonly entries: readonly RequestLogEntry[];
  /** Writes a request down as it comes; what happens to it is filled in later. */
  open(request: Pick<RequestLogEntry, "at" | "method" | "path">): OpenEntry;
}

/** A request that is on its way. */
export interface OpenEntry {
  struckBy: (kind: FaultKind) => void;
  answered: (status: number) => void;
}

const KEPT = 1_000;

/** The last 1,000 requests, oldest first. */
export function createRequestLog(): RequestLog {
  const entries: RequestLogEntry[] = [];
  return {
    entries,
    open(request) {
      const entry: { -readonly [Key in keyof RequestLogEntry]: RequestLogEntry[Key] } = {
        ...request,
        status: null,
      };
      entries.push(entry);
      if (entries.length > KEPT) entries.shift();
      return {
        struckBy: (kind) => void (entry.faults = [...(entry.faults ?? []), kind]),
        answered: (status) => void (entry.status = status),
      };
    },
  };
}
