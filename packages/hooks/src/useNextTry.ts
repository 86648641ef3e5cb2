"use client";

import { useCallback, useSyncExternalStore } from "react";
import type { BasiqError } from "./errors/BasiqError.js";
import { useClock } from "./react/useClock.js";
import { nextTry, type NextTry } from "./state/nextTry.js";

export type UseNextTryResult = NextTry;

// Browsers fire a longer timer at once.
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * What can be done about an error: nothing, wait until `retryAt`, or try again now. Renders once more at that
 * moment, so that a time is shown until then and a button after it.
 *
 * @param error Without one, trying is allowed.
 * @example
 * const next = useNextTry(error);
 * if (next.type === "now") return <button onClick={retry}>Try again</button>;
 */
export function useNextTry(error: BasiqError | undefined): UseNextTryResult {
  const { now, setTimer } = useClock();
  const at = error?.retryAt;

  const subscribe = useCallback(
    (onReached: () => void) => {
      let cancel = () => {};
      const schedule = () => {
        if (at === undefined || now() >= at) return;
        cancel = setTimer(
          () => (now() < at ? schedule() : onReached()),
          Math.min(at - now(), LONGEST_TIMER_MS),
        );
      };
      schedule();
      return () => cancel();
    },
    [at, now, setTimer],
  );
  const isReached = useSyncExternalStore(
    subscribe,
    () => at === undefined || now() >= at,
    // A server's clock isn't the device's.
    () => at === undefined,
  );

  if (error === undefined) return { type: "now" };
  return nextTry(error, isReached ? Infinity : -Infinity);
}
