import { jittered } from "../lib/backOff.js";
import type { SetTimer } from "../lib/setTimer.js";
import type { CheckRecoveries } from "./Recoveries.js";
import { STEADY_MS } from "./steadiness.js";

export interface RecoveryTimerOptions {
  readonly check: CheckRecoveries;
  /** `null` for a server that doesn't check by itself. */
  readonly everyMs: number | null;
  readonly setTimer: SetTimer;
  /** 0 to 1. */
  readonly random: () => number;
  readonly onError: (thrown: unknown) => void;
}

export interface RecoveryTimer {
  /** Starts it, unless it runs or has ended. */
  readonly start: () => void;
  /** Ends it for good. */
  readonly stop: () => void;
}

/**
 * Checks now and then. Where nobody waits, a check is one read of the store and no request to Basiq: that is why it goes
 * on, and also finds those who asked another instance that has died since.
 */
export function createRecoveryTimer(options: RecoveryTimerOptions): RecoveryTimer {
  const { check, everyMs, setTimer, random, onError } = options;
  let isStarted = everyMs === null;
  let isStopped = false;
  let cancel = () => {};

  function wait(ms: number): void {
    if (!isStopped) cancel = setTimer(() => void run(), ms);
  }

  async function run(): Promise<void> {
    const soon = await check().then(
      (result) => result.status === "done" && result.checkAgainSoon,
      (thrown: unknown) => {
        if (!isStopped) onError(thrown);
        return false;
      },
    );
    wait(soon ? STEADY_MS : pause());
  }

  const pause = () => jittered(everyMs ?? 0, random);

  return {
    start() {
      if (isStarted) return;
      isStarted = true;
      wait(pause());
    },
    stop() {
      isStopped = true;
      cancel();
    },
  };
}
