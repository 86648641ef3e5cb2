import { type Connection, hasEnded, type Job, lastFetch } from "@basiq-kit/schema";
import { DAY_MS, soonest, type Timed } from "./timed.js";

/** The removal of a connection's data. */
export interface Purge {
  readonly connectionId: string;
  /** Epoch milliseconds. */
  readonly at: number;
  /** The jobs that had ended by then: what they brought is gone. */
  readonly jobIds: readonly string[];
}

/** What is known of a connection's data. Only jobs show what was fetched, and their list reaches back 7 days. */
export interface FetchedState {
  /**
   * How old the data is: `fresh` for an hour, `recent` for a day, then `stale`. `partial`: a job brought only a
   * part. `never`: its first job is known, and none has brought anything. `purged`: it was removed, and not fetched again. `unknown`: no job
   * of the last 7 days says.
   */
  readonly freshness: "fresh" | "recent" | "stale" | "partial" | "never" | "purged" | "unknown";
  /** When a job last fetched the data, or a part of it, in epoch milliseconds. */
  readonly refreshedAt: number | undefined;
  /** When the data was removed, in epoch milliseconds; only if it is `purged`. */
  readonly purgedAt: number | undefined;
  /** When Basiq last used the connection, in epoch milliseconds; it doesn't say that data was fetched. */
  readonly lastUsedAt: number | undefined;
}

export interface FetchedStateOptions {
  /** Only this connection's. */
  readonly jobs: readonly Job[];
  readonly purge: Purge | undefined;
  /** Whether a job that brought data may be this connection's or another's. */
  readonly isAmbiguous: boolean;
  /** Epoch milliseconds. */
  readonly now: number;
}

const HOUR_MS = DAY_MS / 24;
/** At most so long after its connection is a first job created: the person signs in to the bank in between. */
const SIGN_IN_TAKES_MS = HOUR_MS / 2;

export function fetchedState(
  { createdAt, lastUsedAt }: Connection,
  { jobs, purge, isAmbiguous, now }: FetchedStateOptions,
): Timed<FetchedState> {
  const fetched = lastFetch(jobs.filter(({ id }) => !purge?.jobIds.includes(id)));
  if (fetched?.extent === "all") {
    const { at } = fetched;
    const age = now - at;
    const freshness = age < HOUR_MS ? "fresh" : age < DAY_MS ? "recent" : "stale";
    return {
      state: { freshness, refreshedAt: at, purgedAt: undefined, lastUsedAt },
      changesAt: soonest(now, [at + HOUR_MS, at + DAY_MS]),
    };
  }
  const state = { refreshedAt: fetched?.at, purgedAt: undefined, lastUsedAt };
  if (fetched !== undefined)
    return { state: { ...state, freshness: "partial" }, changesAt: undefined };
  if (purge !== undefined)
    return { state: { ...state, freshness: "purged", purgedAt: purge.at }, changesAt: undefined };
  if (lastUsedAt === undefined)
    return { state: { ...state, freshness: "never" }, changesAt: undefined };
  const isWhole = jobs.some((job) => isFirstJob(job, createdAt)) && !isAmbiguous;
  return { state: { ...state, freshness: isWhole ? "never" : "unknown" }, changesAt: undefined };
}

/** Whether a job is the one by which a connection was made: then no job of it is missing from the list. */
function isFirstJob(job: Job, connectionCreatedAt: number | undefined): boolean {
  if (job.createdAt === undefined || connectionCreatedAt === undefined) return false;
  return hasEnded(job) && job.createdAt - connectionCreatedAt < SIGN_IN_TAKES_MS;
}
