import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import type { Lifetime } from "../lib/lifecycle.js";
import type { SetTimer } from "../lib/setTimer.js";
import { createOnce } from "../store/once.js";
import type { BasiqStore } from "../store/store.js";
import { type CheckupPace, createCheckupPace } from "./checkupPace.js";
import { checkUser, type CheckUserOptions, type UserCheckup } from "./userCheckup.js";

/**
 * Whom a daily check-up looks at, and what is done about it.
 *
 * @example
 * const options: DailyCheckupOptions = { userIds: [user.basiqUserId], each: notify };
 */
export interface DailyCheckupOptions {
  /** **Basiq** user ids: a list, or an iterable that reads them from your database as they are needed. */
  readonly userIds: Iterable<string> | AsyncIterable<string>;
  /**
   * Called for each user of whom something is unresolved, and awaited. If it throws, that user counts as failed and is
   * looked at again by the next run; so make it safe to call twice.
   *
   * @default nothing: `onJobFailed` of the server is still told
   */
  readonly each?: (user: UserCheckup) => unknown;
  /**
   * How many users are read in a minute, by all instances that share the store; each costs one request, or two where
   * something failed. Basiq documents no limit for these reads.
   *
   * @default 300
   */
  readonly usersPerMinute?: number;
}

/**
 * How a daily check-up went, in numbers of users.
 *
 * @example
 * const result: DailyCheckupResult = { checked: 1200, unresolved: 14, skipped: 0, failed: 1 };
 */
export interface DailyCheckupResult {
  /** They were looked at now. */
  readonly checked: number;
  /** Those of them of whom something is unresolved. */
  readonly unresolved: number;
  /** They were looked at within the last 20 hours, by an earlier run or another instance, or are being looked at. */
  readonly skipped: number;
  /** They couldn't be looked at; `onError` was called for each. */
  readonly failed: number;
}

/** Looks at the failed jobs of many users. */
export type DailyCheckup = (options: DailyCheckupOptions) => Promise<DailyCheckupResult>;

export interface DailyCheckupParts extends CheckUserOptions {
  /** Shared: what one instance has looked at, another skips. */
  readonly store: BasiqStore;
  readonly setTimer: SetTimer;
  readonly report: (error: BasiqServerError) => void;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  /** Ends every wait when the server closes. */
  readonly lifetime: () => Lifetime;
}

// Less than a day, because no cron is exact; long enough for a run that was interrupted, and a queue that delivers a
// message twice.
const DONE_MS = 20 * 60 * 60_000;
const AT_ONCE = 3;
const TRIES = 3;
// In a row, for reasons that aren't the user's: Basiq is away, or refuses the server. The next run goes on there.
const ENDS_AFTER = 5;

/** What concerns one user alone. */
const USERS_OWN: ReadonlySet<BasiqServerError["code"]> = new Set([
  "resource-not-found",
  "malformed-answer",
  "parameter-not-valid",
  "job-handler-failed",
]);

export function createDailyCheckup(parts: DailyCheckupParts): DailyCheckup {
  const { store, report, requireOpen } = parts;
  const once = createOnce({ store, name: "checkup", doneMs: DONE_MS });

  async function look(userId: string, pace: CheckupPace): Promise<UserCheckup> {
    for (let tries = 1; ; tries += 1) {
      await pace.next();
      requireOpen();
      try {
        return await checkUser(parts, userId);
      } catch (thrown) {
        const error = toServerError(thrown);
        if (!pace.heed(error) || tries >= TRIES) throw error;
      }
    }
  }

  return async (options) => {
    const { userIds, each, usersPerMinute } = checkDailyOptions(options);
    requireOpen();
    const { signal, done } = parts.lifetime();
    const pace = createCheckupPace({ ...parts, usersPerMinute, signal });
    const count = { checked: 0, unresolved: 0, skipped: 0, failed: 0 };
    let failuresInARow = 0;
    let ending: BasiqServerError | undefined;

    async function checkOnce(userId: string): Promise<void> {
      if (!isBasiqId(userId)) throw new BasiqServerError("parameter-not-valid");
      const outcome = await once(userId, async () => {
        const user = await look(userId, pace);
        if (user.unresolved.length === 0) return;
        await callEach(each, user);
        count.unresolved += 1;
      });
      count[outcome === "done" ? "checked" : "skipped"] += 1;
      failuresInARow = 0;
    }

    async function checkOne(userId: string): Promise<void> {
      try {
        await checkOnce(userId);
      } catch (thrown) {
        const error = toServerError(thrown);
        if (error.code === "store-unavailable" || error.code === "closing") {
          ending ??= error;
          return;
        }
        count.failed += 1;
        report(isBasiqId(userId) ? error.about({ userId }) : error);
        failuresInARow = USERS_OWN.has(error.code) ? 0 : failuresInARow + 1;
        if (failuresInARow >= ENDS_AFTER) ending ??= error;
      }
    }

    // Read by all workers, one user at a time.
    const queue = oneByOne(userIds);
    const work = async () => {
      for await (const userId of { [Symbol.asyncIterator]: () => queue }) {
        await checkOne(userId);
        if (ending !== undefined) break;
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work)).finally(done);
    if (ending !== undefined) throw ending;
    return count;
  };
}

async function* oneByOne(userIds: DailyCheckupOptions["userIds"]): AsyncGenerator<string, void> {
  yield* userIds;
}

async function callEach(each: DailyCheckupOptions["each"], user: UserCheckup): Promise<void> {
  try {
    await each?.(user);
  } catch (cause) {
    throw new BasiqServerError("job-handler-failed", { cause });
  }
}

function checkDailyOptions({ userIds, each, usersPerMinute = 300 }: DailyCheckupOptions) {
  // A single id is an iterable, too: of its letters.
  if (typeof userIds !== "object" || userIds === null)
    throw new Error(
      "basiq-kit/server: `userIds` of `dailyCheckup` is no list, so nobody would be looked at. " +
        "Pass a list of Basiq user ids, such as `[user.basiqUserId]`, or an iterable of them.",
    );
  if (!Number.isFinite(usersPerMinute) || usersPerMinute <= 0)
    throw new Error(
      "basiq-kit/server: `usersPerMinute` of `dailyCheckup` is no rate. Pass a number above 0, such as 300.",
    );
  return { userIds, each, usersPerMinute };
}
