"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useBasiqRuntime } from "./basiqContext.js";

/**
 * The latest of some moments that has passed, or `-Infinity`: draws again when the next one passes,
 * and at no other time, so that a state that changes by time alone needs no ticking.
 *
 * @param moments Epoch milliseconds, in any order.
 */
export function useLatestMoment(moments: readonly number[]): number {
  const { now, setTimer } = useBasiqRuntime("useLatestMoment").environment;
  const key = moments.join();

  const subscribe = useCallback(
    (onPass: () => void) => {
      let cancel = () => {};
      const schedule = () => {
        const ahead = readMoments(key).filter((moment) => moment > now());
        if (ahead.length === 0) return;
        cancel = setTimer(
          () => {
            onPass();
            schedule();
          },
          Math.min(...ahead) - now(),
        );
      };
      schedule();
      return () => cancel();
    },
    [key, now, setTimer],
  );

  const latest = () => Math.max(-Infinity, ...readMoments(key).filter((m) => m <= now()));
  return useSyncExternalStore(subscribe, latest, () => -Infinity);
}

function readMoments(key: string): number[] {
  return key === "" ? [] : key.split(",").map(Number);
}
