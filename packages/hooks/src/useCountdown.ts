"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./react/basiqContext.js";

/**
 * Whole seconds left until a moment, ticking each second and 0 once it has passed; the only hook
 * that ticks. It is an estimate: it must never disable, clear or close anything.
 *
 * @param at The moment in epoch milliseconds; `undefined` has no countdown.
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
        // To the next whole second left, so that ticks don't drift.
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
    // A server's clock is not the device's: the first number is the browser's own.
    () => undefined,
  );
}

function secondsLeft(at: number | undefined, now: number): number | undefined {
  return at === undefined ? undefined : Math.max(0, Math.ceil((at - now) / 1000));
}
