import { type Connection, isRunning, type Job, LISTS_REACH_BACK_MS } from "@basiq-kit/schema";
import type { AsksForPerson } from "./connectorState.js";
import { DAY_MS } from "./timed.js";

export interface BackgroundUseOptions {
  /** Only this connection's. */
  readonly jobs: readonly Job[];
  /** The jobs that may be this connection's or another's. */
  readonly otherJobs: readonly Job[];
  /** Whether the list of jobs could be read: otherwise nothing says that a use wasn't a job's. */
  readonly areJobsKnown: boolean;
  readonly asksForPerson: AsksForPerson;
  /** When its data was removed, in epoch milliseconds. */
  readonly purgedAt: number | undefined;
  /** Epoch milliseconds. */
  readonly now: number;
}

export interface BackgroundUse {
  /** When Basiq used the connection without a job that is known; `undefined` if it didn't, or nothing shows it. */
  readonly usedAt: number | undefined;
  /** The next moment at which that changes by time alone; it may have passed. */
  readonly changesAt: number | undefined;
}

const NONE: BackgroundUse = { usedAt: undefined, changesAt: undefined };

/**
 * For how long after a job a use counts as the job's own, in milliseconds: an hour, as long as data is called fresh.
 * Basiq writes the end of a job and `lastUsed` at different moments, and an hour after a job a use of Basiq's own would
 * change nothing for the person.
 */
const EXPLAINED_BY_JOB_MS = DAY_MS / 24;
/** As in `refreshRule`: a moment further ahead comes from a wrong clock. */
const CLOCKS_DIFFER_MS = EXPLAINED_BY_JOB_MS / 6;

/**
 * Whether Basiq has used a connection after every job that is known: most likely its smart cache did (basiq-api.md,
 * Keeping data fresh). Says so only where nothing else explains the use:
 *
 * - An active connection alone. Connecting sets `lastUsed` too, and a use that made it invalid brought nothing.
 * - Not where the bank always asks the person: such connections aren't refreshed in the background.
 * - Not earlier than the list of jobs reaches back, because a job may be missing from it.
 */
export function backgroundUse(
  connection: Connection,
  options: BackgroundUseOptions,
): BackgroundUse {
  const { status, createdAt, lastUsedAt: usedAt } = connection;
  const { jobs, otherJobs, areJobsKnown, asksForPerson, purgedAt, now } = options;
  if (usedAt === undefined || status !== "active" || asksForPerson === "always" || !areJobsKnown)
    return NONE;
  const explanations = [createdAt, purgedAt, ...jobs.map(endOf), ...otherJobs.map(endOf)];
  if (explanations.some((at = -Infinity) => usedAt <= at + EXPLAINED_BY_JOB_MS)) return NONE;
  const from = usedAt - CLOCKS_DIFFER_MS;
  const until = usedAt + LISTS_REACH_BACK_MS;
  if (now < from) return { usedAt: undefined, changesAt: from };
  return now < until ? { usedAt, changesAt: until } : NONE;
}

/** Until when a job may have used its connection, in epoch milliseconds; while it runs it may at any time. */
function endOf(job: Job): number | undefined {
  return isRunning(job) ? Infinity : (job.updatedAt ?? job.createdAt);
}
