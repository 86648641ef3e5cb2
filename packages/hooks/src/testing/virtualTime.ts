import { setImmediate as nextTurn } from "node:timers/promises";
// Virtual time waits for no file: the one that the hooks load beside their first request is here before it.
import "../transport/contract.js";

/** One clock for the kit and the sandbox: it moves when a test says so, and nothing sleeps. */
export interface VirtualTime {
  readonly now: () => number;
  /** As `Environment.setTimer`. */
  readonly setTimer: (callback: () => void, delayMs: number) => () => void;
  /** Counts a piece of work as under way until it has settled. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
  /** Lets everything that is under way come to rest, without moving time. */
  readonly settle: () => Promise<void>;
  /**
   * Moves time on, runs each timer at its moment and lets what it started come to rest before the
   * next one. Each such step runs inside `around`: React's `act`, where React is in play.
   */
  readonly advance: (ms: number, around?: Around) => Promise<void>;
  /** How many timers wait. */
  readonly waiting: () => number;
}

export type Around = (work: () => Promise<boolean>) => Promise<boolean>;

// Noon of some day, as in `jobs.ts`.
const START = Date.parse("2026-03-04T12:00:00.000Z");
// An answer in memory passes through a few turns of the event loop before its reader has it.
const IDLE_TURNS = 4;

export function createVirtualTime(start: number = START): VirtualTime {
  let time = start;
  let underWay = 0;
  let timers: { at: number; callback: () => void }[] = [];

  async function settle() {
    for (let idle = 0; idle < IDLE_TURNS; idle = underWay === 0 ? idle + 1 : 0) await nextTurn();
  }

  /** Runs the next timer that is due by then; tells whether there was one. */
  async function step(until: number): Promise<boolean> {
    await settle();
    const at = Math.min(...timers.map((timer) => timer.at));
    const next = timers.find((timer) => timer.at === at);
    if (next === undefined || at > until) {
      time = until;
      return false;
    }
    timers = timers.filter((timer) => timer !== next);
    time = Math.max(time, at);
    next.callback();
    await settle();
    return true;
  }

  return {
    now: () => time,
    setTimer(callback, delayMs) {
      const timer = { at: time + Math.max(0, delayMs), callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    async track(work) {
      underWay += 1;
      try {
        return await work;
      } finally {
        underWay -= 1;
      }
    },
    settle,
    async advance(ms, around = (work) => work()) {
      const until = time + ms;
      while (await around(() => step(until)));
    },
    waiting: () => timers.length,
  };
}
