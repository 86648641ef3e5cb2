import type { FaultKind } from "../faults/fault.js";

/**
 * One request that reached the sandbox, without query, headers and body, so that it holds no secret.
 *
 * @example
 * sandbox.requests.filter((request) => request.path.startsWith("/jobs/")).length;
 */
export interface RequestLogEntry {
  /** When it arrived, epoch milliseconds by the sandbox's clock. */
  readonly at: number;
  readonly method: string;
  readonly path: string;
  /** Null until it is answered, and forever if the answer was lost. */
  readonly status: number | null;
  /** The faults that applied to it, in order; left out if none did. */
  readonly faults?: readonly FaultKind[];
}

/** The log with a function to add to it. */
export interface RequestLog {
  readonly entries: readonly RequestLogEntry[];
  /** Records a request when it arrives; its outcome is filled in later. */
  open(request: Pick<RequestLogEntry, "at" | "method" | "path">): OpenEntry;
}

/** A request that isn't answered yet. */
export interface OpenEntry {
  struckBy: (kind: FaultKind) => void;
  answered: (status: number) => void;
}

const MAX_ENTRIES = 1_000;

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
      if (entries.length > MAX_ENTRIES) entries.shift();
      return {
        struckBy: (kind) => void (entry.faults = [...(entry.faults ?? []), kind]),
        answered: (status) => void (entry.status = status),
      };
    },
  };
}
