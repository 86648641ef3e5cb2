"use client";

import { useEffect } from "react";
import type { Runtime } from "../session/runtime.js";

/** Calls `check` now and then while it is wanted and somebody can see the page; it must not change on each render. */
export function useCheckAgain(
  { environment }: Pick<Runtime, "environment">,
  isWanted: boolean,
  everyMs: number,
  check: () => unknown,
): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const { setTimer, visibility } = environment;
    let cancel = () => {};
    function wait() {
      cancel = setTimer(() => {
        if (visibility.get()) check();
        wait();
      }, everyMs);
    }
    wait();
    return () => cancel();
  }, [environment, isWanted, everyMs, check]);
}
