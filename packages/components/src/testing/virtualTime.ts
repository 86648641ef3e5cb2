import { setImmediate as nextTurn } from "node:timers/promises";
import { steppedClock } from "@basiq-kit/sandbox";
import { NOW } from "./states.js";
import type { WorldTime } from "./sandboxWorld.js";

/** One clock for the kit and the sandbox: it moves when a test says so, and nothing sleeps. */
export interface VirtualTime extends WorldTime {
  /**
   * Moves time on, runs each timer at its moment and lets what it started come to rest before the
   * next one. Each such step runs inside `around`: React's `act`.
   */
  readonly advance: (ms: number, around: Around) => Promise<void>;
}

type Around = (work: () => Promise<boolean>) => Promise<boolean>;

// An answer in memory passes through a few turns of the event loop before its reader has it.
const IDLE_TURNS = 4;

export function createVirtualTime(): VirtualTime {
  const clock = steppedClock(NOW);
  let underWay = 0;
  let timers: { at: number; callback: () => void }[] = [];

  /** Lets everything that is under way come to rest, without moving time. */
  async function settle() {
    for (let idle = 0; idle < IDLE_TURNS; idle = underWay === 0 ? idle + 1 : 0) await nextTurn();
  }

  /** Runs the next timer that is due by then; tells whether there was one. */
  async function step(until: number): Promise<boolean> {
    await settle();
    const at = Math.min(...timers.map((timer) => timer.at));
    const next = timers.find((timer) => timer.at === at);
    clock.advance(Math.max(0, Math.min(at, until) - clock.now()));
    if (next === undefined || at > until) return false;
    timers = timers.filter((timer) => timer !== next);
    next.callback();
    await settle();
    return true;
  }

  return {
    now: () => clock.now(),
    setTimer(callback, delayMs) {
      const timer = { at: clock.now() + Math.max(0, delayMs), callback };
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
    async advance(ms, around) {
      const until = clock.now() + ms;
      while (await around(() => step(until)));
    },
  };
}
