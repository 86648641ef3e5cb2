import type { WorldClock } from "./worldClock.js";

/**
 * A clock that stands still until a test moves it; nothing sleeps.
 *
 * @example
 * const clock: VirtualClock = virtualClock();
 */
export interface VirtualClock extends WorldClock {
  /**
   * Makes the clock wait for a promise before it moves on, and returns that promise. A promise that waits
   * for the clock itself doesn't stop it.
   */
  readonly track: <Result>(work: Promise<Result>) => Promise<Result>;
  /**
   * Moves time on by `ms` milliseconds: runs each timer at its moment, and lets what it started come to
   * rest before the next one. Each such step runs inside `around`, such as React's `act`.
   */
  readonly advance: (ms: number, around?: Around) => Promise<void>;
  /**
   * Moves time in quarters of a second until `look` finds something, and returns that. Throws when ten
   * minutes have passed without it.
   */
  readonly until: <Seen>(
    look: () => Seen | null | undefined | false,
    around?: Around,
  ) => Promise<Seen>;
  /** Waits until everything that is under way has settled, without moving time. */
  readonly settle: () => Promise<void>;
  /** How many timers are waiting. */
  readonly waiting: () => number;
}

/**
 * Runs one step of time and returns what it returns.
 *
 * @example
 * const around: Around = (step) => act(step);
 */
export type Around = (step: () => Promise<boolean>) => Promise<boolean>;

interface Timer {
  readonly at: number;
  readonly callback: () => void;
}

const START = Date.parse("2026-03-04T12:00:00.000Z");
const CHECK_EVERY_MS = 250;
const GIVE_UP_AFTER_MS = 10 * 60_000;
// An answer in memory takes a few turns of the event loop to reach its reader.
const IDLE_TURNS = 4;
// Real milliseconds. Work that takes longer waits for time itself, such as a server that tries again in a second.
const PATIENCE_MS = 250;

/**
 * A clock that a test moves by hand; it starts at `startAt` (epoch milliseconds, default noon of
 * 4 March 2026, UTC).
 *
 * @example
 * const clock = virtualClock();
 * clock.setTimer(() => console.log("a minute later"), 60_000);
 * await clock.advance(60_000);
 */
export function virtualClock(startAt: number = START): VirtualClock {
  const timers = new Set<Timer>();
  let now = startAt;
  /** The work that is tracked, and since when the clock has been waiting for it. */
  const underWay = new Map<Promise<unknown>, number | undefined>();

  function isBusy(): boolean {
    const present = realNow();
    // All of it at once: otherwise the clock would wait for each in turn.
    for (const [work, since = present] of underWay) underWay.set(work, since);
    return [...underWay.values()].some((since = present) => present - since < PATIENCE_MS);
  }

  async function settle(): Promise<void> {
    for (let idle = 0; idle < IDLE_TURNS; idle = isBusy() ? 0 : idle + 1) await nextTurn();
  }

  /** Runs the next timer that is due by then, and says whether there was one. */
  async function step(until: number): Promise<boolean> {
    await settle();
    const next = earliest(timers);
    if (next === undefined || next.at > until) {
      now = until;
      return false;
    }
    timers.delete(next);
    now = Math.max(now, next.at);
    next.callback();
    await settle();
    return true;
  }

  async function advance(ms: number, around: Around = (work) => work()): Promise<void> {
    const until = now + ms;
    while (await around(() => step(until)));
  }

  return {
    now: () => now,
    setTimer(callback, delayMs) {
      const timer = { at: now + Math.max(0, delayMs), callback };
      timers.add(timer);
      return () => void timers.delete(timer);
    },
    async track(work) {
      underWay.set(work, undefined);
      try {
        return await work;
      } finally {
        underWay.delete(work);
      }
    },
    advance,
    async until(look, around) {
      for (let waited = 0; waited <= GIVE_UP_AFTER_MS; waited += CHECK_EVERY_MS) {
        const seen = look();
        if (seen !== null && seen !== undefined && seen !== false) return seen;
        await advance(CHECK_EVERY_MS, around);
      }
      throw new Error(
        `basiq-kit/sandbox: ten minutes of the clock's time went by, and this found nothing: ${String(look)}`,
      );
    },
    settle,
    waiting: () => timers.size,
  };
}

/** The next timer; of several for the same moment, the one that was set first. */
function earliest(timers: Iterable<Timer>): Timer | undefined {
  let first: Timer | undefined;
  for (const timer of timers) if (first === undefined || timer.at < first.at) first = timer;
  return first;
}

// Taken when this file is loaded, so that a test's fake timers don't stop it. Browsers, and jsdom in
// Jest, have no `setImmediate`.
const { setImmediate: immediate, setTimeout: timeout } = globalThis;
const realNow = performance.now.bind(performance);

function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof immediate === "function") immediate(resolve);
    else timeout(resolve, 0);
  });
}
