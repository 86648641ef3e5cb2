import type { BasiqServerErrorIds } from "../errors/BasiqServerError.js";
import type { BasiqServerErrorCode } from "../errors/errorKinds.js";

/**
 * One answered request, for the app's own logs: codes, numbers and Basiq's ids, and no text that a browser or
 * Basiq wrote.
 *
 * @example
 * onLog: (entry) => logger.info(entry, `${entry.method} ${entry.route ?? "unknown"} ${entry.status}`)
 */
export interface BasiqServerLogEntry extends BasiqServerErrorIds {
  /** When it was answered, ISO 8601. */
  readonly at: string;
  readonly method: string;
  /** The route, not the address: `/jobs/:id`; `undefined` where there is none. */
  readonly route: string | undefined;
  readonly status: number;
  /** Why it was refused or failed; `undefined` for what went well. */
  readonly code: BasiqServerErrorCode | undefined;
  /** Milliseconds until the answer, or the stream, began. */
  readonly durationMs: number;
}

type OnLog = (entry: BasiqServerLogEntry) => unknown;

export type Log = (entry: BasiqServerLogEntry) => void;

/** Wraps `onLog` so that an error in it, even in a promise, changes no answer and ends no process. */
export function createLog(onLog: OnLog | undefined): Log | undefined {
  if (onLog === undefined) return undefined;
  return (entry) => void callOnLog(onLog, entry);
}

async function callOnLog(onLog: OnLog, entry: BasiqServerLogEntry): Promise<void> {
  try {
    await onLog(entry);
  } catch {
    // There is nobody left to report to.
  }
}
