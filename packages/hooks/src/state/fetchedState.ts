import { type Connection, fetchedBy, hasEnded, type Job, lastFetch } from "@basiq-kit/schema";
import { backgroundUse, type BackgroundUseOptions } from "./backgroundUse.js";
import { DAY_MS, soonest, type Timed } from "./timed.js";

/** The removal of a connection's data. */
export interface Purge {
  readonly connectionId: string;
  /** By this device's clock, in epoch milliseconds. */
  readonly at: number;
  /** `unknown` if it was asked for, and the answer was lost. */
  readonly outcome: "done" | "unknown";
  /** Jobs that had ended by then: what they brought is gone. */
  readonly jobIds: readonly string[];
  /** Whether these are all of them. If not, a job that was created before `at` is taken for one as well. */
  readonly isComplete: boolean;
}

/**
 * What is known of a connection's data. Only jobs show what was fetched, and their list reaches back 7 days. Basiq's
 * smart cache refreshes without a job of ours: all that shows it is a newer `lastUsed` (`background`).
 */
export type FetchedState = {
  /** When Basiq last used the connection, in epoch milliseconds; it doesn't say that data was fetched. */
  readonly lastUsedAt: number | undefined;
} & (
  | {
      /** How old the data is: `fresh` for an hour, `recent` for a day, then `stale`. `partial`: a job brought only a part. */
      readonly freshness: "fresh" | "recent" | "stale" | "partial";
      /** When a job last fetched the data, or a part of it, in epoch milliseconds. */
      readonly refreshedAt: number;
    }
  | {
      /**
       * Basiq has used the connection since, and none of its jobs says what for: most likely the smart cache refreshed
       * it. What that brought, if anything, no answer says, so never call it fetched.
       */
      readonly freshness: "background";
      /** When that was, in epoch milliseconds. */
      readonly lastUsedAt: number;
      /** Whether that is a day ago or more. */
      readonly isStale: boolean;
      /** When a job fetched the data before, or a part of it, in epoch milliseconds; `undefined` if none is known. */
      readonly jobFetchedAt: number | undefined;
    }
  | {
      /** The data was removed, and not fetched again. */
      readonly freshness: "purged";
      /** When that was, in epoch milliseconds. */
      readonly purgedAt: number;
    }
  | {
      /**
       * `never`: its bank was never asked, or its first job is known and no job has brought anything. `unknown`: no
       * job of the last 7 days says, or the answer to a removal was lost.
       */
      readonly freshness: "never" | "unknown";
    }
);

export interface FetchedStateOptions extends Omit<BackgroundUseOptions, "purgedAt"> {
  readonly purge: Purge | undefined;
}

const HOUR_MS = DAY_MS / 24;
/** At most so long after its connection is a first job created: the person signs in to the bank in between. */
const SIGN_IN_TAKES_MS = HOUR_MS / 2;

/** The use of a connection that no job explains, if there was one, else what its jobs say. */
export function fetchedState(
  connection: Connection,
  options: FetchedStateOptions,
): Timed<FetchedState> {
  const { purge, now } = options;
  const { usedAt, changesAt } = backgroundUse(connection, { ...options, purgedAt: purge?.at });
  const byJobs = stateByJobs(connection, options);
  if (usedAt === undefined)
    return { state: byJobs.state, changesAt: soonest(now, [byJobs.changesAt, changesAt]) };
  return {
    state: {
      freshness: "background",
      lastUsedAt: usedAt,
      isStale: now - usedAt >= DAY_MS,
      jobFetchedAt: "refreshedAt" in byJobs.state ? byJobs.state.refreshedAt : undefined,
    },
    changesAt: soonest(now, [usedAt + DAY_MS, changesAt]),
  };
}

function stateByJobs(
  connection: Connection,
  { jobs, otherJobs, purge, now }: FetchedStateOptions,
): Timed<FetchedState> {
  const { lastUsedAt } = connection;
  const fetched = lastFetch(jobs.filter((job) => !isPurged(job, purge)));
  if (fetched !== undefined) {
    const { extent, at } = fetched;
    const age = now - at;
    const whole = age < HOUR_MS ? "fresh" : age < DAY_MS ? "recent" : "stale";
    return {
      state: { freshness: extent === "all" ? whole : "partial", refreshedAt: at, lastUsedAt },
      changesAt: extent === "all" ? soonest(now, [at + HOUR_MS, at + DAY_MS]) : undefined,
    };
  }
  if (purge?.outcome === "done")
    return {
      state: { freshness: "purged", purgedAt: purge.at, lastUsedAt },
      changesAt: undefined,
    };
  const isAmbiguous = otherJobs.some((job) => fetchedBy(job) !== undefined);
  const isNew = purge === undefined && isUntouched(connection, jobs) && !isAmbiguous;
  return { state: { freshness: isNew ? "never" : "unknown", lastUsedAt }, changesAt: undefined };
}

/** Whether what a job has brought was removed. */
function isPurged({ id, createdAt = 0 }: Job, purge: Purge | undefined): boolean {
  if (purge === undefined) return false;
  return purge.jobIds.includes(id) || (!purge.isComplete && createdAt <= purge.at);
}

/** Whether no job that may have fetched something is missing from the list. */
function isUntouched({ status, createdAt }: Connection, jobs: readonly Job[]): boolean {
  return status === "unfinished" || jobs.some((job) => isFirstJob(job, createdAt));
}

/** Whether a job is the one by which a connection was made: then no job of it is missing from the list. */
function isFirstJob(job: Job, connectionCreatedAt: number | undefined): boolean {
  if (job.createdAt === undefined || connectionCreatedAt === undefined) return false;
  return hasEnded(job) && job.createdAt - connectionCreatedAt < SIGN_IN_TAKES_MS;
}
