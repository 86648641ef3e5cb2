import { takeClaim } from "../store/claim.js";
import type { BasiqStore } from "../store/store.js";

/** What a check of one user gets. */
export interface UsersTurn {
  /** Failures from here on haven't been dealt with. Epoch milliseconds. */
  readonly since: number;
  /**
   * To be awaited before what must not happen twice: if the check took so long that another call may have done it, it
   * ends there. From here on two more minutes are left.
   */
  readonly requireClaim: () => Promise<void>;
}

/** Remembers up to when each user's failures are dealt with, for all instances that share a store. */
export interface CheckupRecord {
  /** `due`: to be checked. The others are what `run` would answer. */
  stateOf(userId: string): Promise<"due" | "done-before" | "running">;
  /**
   * Checks a user, unless that isn't due.
   *
   * - `done`: now, by this call.
   * - `done-before`: within the last 20 hours.
   * - `running`: another call is checking them, died less than two minutes after it began, or took over from this one.
   *
   * It throws what the check throws; then the next one gets the same `since`.
   */
  run(
    userId: string,
    check: (turn: UsersTurn) => Promise<void>,
  ): Promise<"done" | "done-before" | "running">;
}

export interface CheckupRecordOptions {
  readonly store: Pick<BasiqStore, "get" | "set" | "setIfAbsent" | "compareDelete">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

const HOUR_MS = 60 * 60_000;
// Less than a day because a cron that is a little early must not skip everybody, and long enough for a run that was
// interrupted and for a queue that delivers a message twice.
const DONE_MS = 20 * HOUR_MS;
const FIRST_REACH_MS = 24 * HOUR_MS;
// One day more than Basiq lists a job: later there is no failure left that could be missed.
const REMEMBERED_MS = 8 * 24 * HOUR_MS;
// Basiq's clock may be behind this one, and its times are whole seconds. What fails within these seconds before a check
// may come twice; otherwise what fails just after it might be missed.
const CLOCKS_DIFFER_MS = 5_000;

export function createCheckupRecord({ store, now }: CheckupRecordOptions): CheckupRecord {
  // Apart, because a call that dies must leave the time for the next one.
  const timeKey = (userId: string) => `checkup:${userId}`;
  const claimKey = (userId: string) => `checkup-running:${userId}`;

  async function readTime(userId: string): Promise<number | undefined> {
    const stored = await store.get(timeKey(userId));
    return stored === undefined ? undefined : Number(stored);
  }

  const writeTime = (userId: string, time: number) =>
    store.set(timeKey(userId), String(time), REMEMBERED_MS);

  const isDone = (time: number | undefined) => time !== undefined && now() - time < DONE_MS;

  return {
    async stateOf(userId) {
      if (isDone(await readTime(userId))) return "done-before";
      return (await store.get(claimKey(userId))) === undefined ? "due" : "running";
    },
    async run(userId, check) {
      const claim = await takeClaim(store, claimKey(userId));
      if (claim === undefined) return "running";
      const lost = new Error("another call may have checked them");
      const requireClaim = async () => {
        if (!(await claim.extend())) throw lost;
      };
      try {
        const time = await readTime(userId);
        if (isDone(time)) return "done-before";
        // From before the jobs are read, so that none fails between the two.
        const startedAt = now() - CLOCKS_DIFFER_MS;
        const since = time ?? now() - FIRST_REACH_MS;
        // If this check fails, the next one must go back as far, also where this is a user's first.
        await writeTime(userId, since);
        await check({ since, requireClaim });
        await requireClaim();
        await writeTime(userId, startedAt);
        return "done";
      } catch (thrown) {
        if (thrown === lost) return "running";
        throw thrown;
      } finally {
        await claim.release();
      }
    },
  };
}
