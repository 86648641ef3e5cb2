"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";

/**
 * Whole seconds until a moment, counting down each second; 0 once it has passed. The only hook that
 * renders each second. It is an estimate: it must never disable, clear or close anything.
 *
 * @param at The moment in epoch milliseconds; `undefined` means no countdown.
 * @example
 * const secondsLeft = useCountdown(mfa.expiresAt); // 118, 117, …
 */
export function useCountdown(at: number | undefined): number | undefined {
  const { now, setTimer } = useBasiqRuntime("useCountdown").environment;

  const subscribe = useCallback(
    (onTick: () => void) => {
      let cancel = () => {};
      const schedule = () => {
        if (at === undefined || now() >= at) return;
        // Waits until the next whole second, so that ticks don't drift.
        cancel = setTimer(
          () => {
            onTick();
            schedule();
          },
          (at - now()) % 1000 || 1000,
        );
      };
      schedule();
      return () => cancel();
    },
    [at, now, setTimer],
  );

  return useSyncExternalStore(
    subscribe,
    () => secondsLeft(at, now()),
    // A server's clock isn't the device's, so only the browser shows a number.
    () => undefined,
  );
}

function secondsLeft(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
