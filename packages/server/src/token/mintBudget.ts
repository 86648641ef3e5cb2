import { TOKENS_COUNTED_MS, TOKENS_PER_ADDRESS } from "@basiq-kit/schema";
import { BasiqServerError } from "../errors/BasiqServerError.js";
import type { CacheStore } from "../store/withFallback.js";

/**
 * Why a token is minted, the least urgent reason first: the old one still works, there is none, or all routes
 * wait for it.
 */
export type MintPurpose = "renewal" | "first" | "server";

/** Keeps all instances together below Basiq's limit on minting tokens. */
export interface MintBudget {
  /** @throws {BasiqServerError} `mint-limit`, with the seconds until it is worth trying again. */
  spend(purpose: MintPurpose): Promise<void>;
  /** Records that Basiq itself refused, so that nobody asks for a while: other programs mint from this address, too. */
  refused(retryAfterSeconds: number): Promise<void>;
}

export interface MintBudgetOptions {
  readonly store: Pick<CacheStore, "get" | "set" | "increment">;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

// Near Basiq's limit renewals wait first, because people still have a token that works. The last mints are for the
// server's own token, without which no route works.
const MOST: Record<MintPurpose, number> = {
  renewal: 1_200,
  first: 1_450,
  server: TOKENS_PER_ADDRESS,
};

const MINUTE_MS = 60_000;
// Five whole minutes and the current one: never fewer than Basiq counts.
const OLDER_MINUTES = TOKENS_COUNTED_MS / MINUTE_MS;
const REFUSED = "mints-refused-until";

export function createMintBudget({ store, now }: MintBudgetOptions): MintBudget {
  let older: ReadonlyMap<number, number> = new Map();
  let present = { minute: 0, count: 0 };
  let queue = Promise.resolve();

  const count = (minute: number) =>
    store.increment(`mints:${minute}`, (OLDER_MINUTES + 2) * MINUTE_MS);

  /** A count can only be read by adding one to it, which errs on the safe side. So each earlier minute is read once. */
  async function countEarlierMinutes(minute: number): Promise<void> {
    if (present.minute === minute) return;
    const minutes = Array.from({ length: OLDER_MINUTES }, (_, at) => minute - OLDER_MINUTES + at);
    const counts = await Promise.all(
      minutes.map(async (one) => older.get(one) ?? (await count(one)) - 1),
    );
    older = new Map(minutes.map((one, at) => [one, counts[at] ?? 0]));
    present = { minute, count: 0 };
  }

  async function take(most: number): Promise<void> {
    const time = now();
    const refusedUntil = Number((await store.get(REFUSED)) ?? 0);
    if (refusedUntil > time) throw limited(refusedUntil - time);
    const minute = Math.floor(time / MINUTE_MS);
    await countEarlierMinutes(minute);
    const before = [...older.values()].reduce((sum, one) => sum + one, 0);
    const over = () => before + present.count - most;
    const full = () => limited(freeAt(over()) - time);
    // A refused attempt isn't counted, or those who try again would keep the limit reached.
    if (over() >= 0) throw full();
    present = { minute, count: await count(minute) };
    if (over() > 0) throw full();
  }

  /** When enough of the counted mints will be more than five minutes old. */
  function freeAt(tooMany: number): number {
    let left = tooMany;
    for (const [minute, mints] of older) {
      left -= mints;
      if (left < 0) return (minute + OLDER_MINUTES + 1) * MINUTE_MS;
    }
    return (present.minute + OLDER_MINUTES + 1) * MINUTE_MS;
  }

  return {
    spend(purpose) {
      // One after another: a thousand at once would all find the limit not yet reached.
      const turn = queue.then(() => take(MOST[purpose]));
      queue = turn.catch(() => undefined);
      return turn;
    },
    async refused(seconds) {
      const waitMs = seconds * 1000;
      await store.set(REFUSED, String(now() + waitMs), waitMs);
    },
  };
}

function limited(waitMs: number): BasiqServerError {
  const seconds = String(Math.max(1, Math.ceil(waitMs / 1000)));
  return new BasiqServerError("mint-limit", { headers: { "Retry-After": seconds } });
}
