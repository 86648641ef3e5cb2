"use client";

import { useCallback, useSyncExternalStore } from "react";
import { useClock } from "./react/useClock.js";
import { nextTimeSince, timeSince } from "./state/timeSince.js";

// A moment that is still to come may be further off than a browser's timer reaches.
const LONGEST_TIMER_MS = 24 * 60 * 60_000;

/**
 * How long ago a moment was, in milliseconds, as exactly as a person says it: whole minutes in the first hour, whole
 * hours in the first day, then until the last midnight. Renders again only when that changes. `undefined` on a server,
 * whose clock isn't the device's. Needs no provider, and uses the provider's clock where there is one.
 *
 * @param at The moment in epoch milliseconds.
 * @example
 * const age = useTimeSince(connection.refreshedAt); // 7_200_000: two hours
 */
export function useTimeSince(at: number): number | undefined {
  const { now, setTimer } = useClock();

  const subscribe = useCallback(
    (onChange: () => void) => {
      let cancel = () => {};
      const schedule = () => {
        const wait = Math.min(nextTimeSince(at, now()) - now(), LONGEST_TIMER_MS);
        cancel = setTimer(() => {
          onChange();
          schedule();
        }, wait);
      };
      schedule();
      return () => cancel();
    },
    [at, now, setTimer],
  );

  return useSyncExternalStore(
    subscribe,
    () => timeSince(at, now()),
    () => undefined,
  );
}
