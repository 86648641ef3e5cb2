import { isBasiqId } from "@basiq-kit/schema";
import { BasiqServerError, toServerError } from "../errors/BasiqServerError.js";
import type { Lifetime } from "../lib/lifecycle.js";
import { pause } from "../lib/pause.js";
import type { SetTimer } from "../lib/setTimer.js";
import { CLAIM_MS } from "../store/claim.js";
import type { BasiqStore } from "../store/store.js";
import { callHandler } from "./callHandler.js";
import { type CheckupPace, createCheckupPace } from "./checkupPace.js";
import { type CheckupRecord, createCheckupRecord } from "./checkupRecord.js";
import { checkUser, type CheckUserOptions, type UserCheckup } from "./userCheckup.js";

/**
 * Whose jobs a daily check-up reads, and what is done about it.
 *
 * @example
 * const options: DailyCheckupOptions = { userIds: [user.basiqUserId], each: notify };
 */
export interface DailyCheckupOptions {
  /** **Basiq** user ids: a list, or an iterable that reads them from your database as they are needed. */
  readonly userIds: Iterable<string> | AsyncIterable<string>;
  /**
   * Called for each user of whom something is unresolved, and awaited for a minute. If it throws or takes longer, that
   * user counts as failed and is checked again by the next run; so make it safe to call twice.
   *
   * @default nothing: `onJobFailed` of the server is still called
   */
  readonly each?: (user: UserCheckup) => unknown;
  /**
   * How many users are read in a minute, by all runs with this number in all instances that share the store; runs with
   * different numbers don't count each other, so pass the same everywhere. Each user costs one request, or two where
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
 * const result: DailyCheckupResult = { checked: 1200, unresolved: 14, skipped: 0, running: 0, failed: 1 };
 */
export interface DailyCheckupResult {
  /** Their jobs were read now. */
  readonly checked: number;
  /** Those of them of whom something is unresolved. */
  readonly unresolved: number;
  /** They were checked within the last 20 hours, by an earlier run or another instance. */
  readonly skipped: number;
  /**
   * Another call was still checking them at the end of this one, which waits up to two minutes for that. Check them
   * again later: that call may have died.
   */
  readonly running: number;
  /** They couldn't be checked; `onError` was called for each. */
  readonly failed: number;
}

/** Finds the unresolved failures of many users. */
export type DailyCheckup = (options: DailyCheckupOptions) => Promise<DailyCheckupResult>;

export interface DailyCheckupParts extends CheckUserOptions {
  /** Shared: whom one instance has checked, another skips. */
  readonly store: BasiqStore;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly setTimer: SetTimer;
  readonly report: (error: BasiqServerError) => void;
  /** @throws when the server is closing. */
  readonly requireOpen: () => void;
  /** Ends every wait when the server closes. */
  readonly lifetime: () => Lifetime;
}

// Less than the two minutes for which a user is claimed.
const EACH_MS = 60_000;
const ASK_AGAIN_MS = 5_000;
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
  const record = createCheckupRecord(parts);
  return async (options) => {
    const wanted = checkDailyOptions(options);
    parts.requireOpen();
    const { signal, done } = parts.lifetime();
    return runCheckup({ ...parts, ...wanted, record, signal }).finally(done);
  };
}

interface CheckupRun extends DailyCheckupParts, ReturnType<typeof checkDailyOptions> {
  readonly record: CheckupRecord;
  /** Ends every wait. */
  readonly signal: AbortSignal;
}

async function runCheckup(run: CheckupRun): Promise<DailyCheckupResult> {
  const { record, each, setTimer, report, requireOpen } = run;
  const pace = createCheckupPace(run);
  const count = { checked: 0, unresolved: 0, skipped: 0, failed: 0 };
  /** Whom another call was checking when it was their turn here. */
  let inOtherHands: string[] = [];
  let failuresInARow = 0;
  let ending: BasiqServerError | undefined;

  const claimAndCheck = (userId: string) =>
    record.run(userId, async ({ since, requireClaim }) => {
      const user = await checkUser(run, userId, since);
      if (user.unresolved.length === 0) return;
      await requireClaim();
      await callHandler(() => each?.(user), { limitMs: EACH_MS, setTimer });
      count.unresolved += 1;
    });

  async function checkOnce(userId: string): Promise<void> {
    if (!isBasiqId(userId)) throw new BasiqServerError("parameter-not-valid");
    // Only who is due takes a turn, before the claim: that ends after two minutes, and a turn may take longer to come.
    const state = await record.stateOf(userId);
    const outcome =
      state === "due" ? await inTurn(pace, requireOpen, () => claimAndCheck(userId)) : state;
    if (outcome === "running") inOtherHands.push(userId);
    else count[outcome === "done" ? "checked" : "skipped"] += 1;
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

  async function checkAll(userIds: CheckupRun["userIds"]): Promise<void> {
    // Read by all workers, one user at a time.
    const queue = oneByOne(userIds);
    const work = async () => {
      for await (const userId of { [Symbol.asyncIterator]: () => queue }) {
        await checkOne(userId);
        if (ending !== undefined) break;
      }
    };
    // All of them: where the list of users throws for one, the others still have a user in hand.
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    for (const end of ends) if (end.status === "rejected") throw end.reason;
    if (ending !== undefined) throw ending;
  }

  await checkAll(run.userIds);
  // The other call may have died: then nobody has checked them.
  const again = inOtherHands;
  inOtherHands = [];
  await waitForOthers(again, run);
  await checkAll(again);
  return { ...count, running: inOtherHands.length };
}

/** Checks when there is a turn, and again in a later turn where Basiq asks to wait. */
async function inTurn<Result>(
  pace: CheckupPace,
  requireOpen: () => void,
  check: () => Promise<Result>,
): Promise<Result> {
  for (let tries = 1; ; tries += 1) {
    await pace.next();
    requireOpen();
    try {
      return await check();
    } catch (thrown) {
      const error = toServerError(thrown);
      if (!pace.waitAfter(error) || tries >= TRIES) throw error;
    }
  }
}

/** Waits until no other call is checking these users, at most until the claims of a call that died have ended. */
async function waitForOthers(
  userIds: readonly string[],
  { record, now, setTimer, signal }: CheckupRun,
): Promise<void> {
  const endsAt = now() + CLAIM_MS;
  for (const userId of userIds)
    while (now() < endsAt && !signal.aborted && (await record.stateOf(userId)) === "running")
      await pause(setTimer, ASK_AGAIN_MS, signal);
}

async function* oneByOne(userIds: DailyCheckupOptions["userIds"]): AsyncGenerator<string, void> {
  yield* userIds;
}

function checkDailyOptions({ userIds, each, usersPerMinute = 300 }: DailyCheckupOptions) {
  // A single id is an iterable, too: of its letters.
  if (typeof userIds !== "object" || userIds === null)
    throw new Error(
      "basiq-kit/server: `userIds` of `dailyCheckup` is no list, so nobody would be checked. " +
        "Pass a list of Basiq user ids, such as `[user.basiqUserId]`, or an iterable of them.",
    );
  if (!Number.isFinite(usersPerMinute) || usersPerMinute <= 0)
    throw new Error(
      "basiq-kit/server: `usersPerMinute` of `dailyCheckup` is no rate. Pass a number above 0, such as 300.",
    );
  return { userIds, each, usersPerMinute };
}
