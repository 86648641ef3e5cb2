"use client";

import { useEffect, useState } from "react";
import { useBasiqRuntime } from "./basiqContext.js";
import type { Runtime } from "../session/runtime.js";

/** Whether something has been awaited for `ms` milliseconds without a break, by the environment's clock. */
export function useOverdue(isAwaited: boolean, ms: number, caller: string): boolean {
  const runtime = useBasiqRuntime(caller);
  const [overdue, setOverdue] = useState<Runtime>();
  useEffect(() => {
    if (!isAwaited) return undefined;
    const cancel = runtime.environment.setTimer(() => setOverdue(runtime), ms);
    return () => {
      cancel();
      setOverdue(undefined);
    };
  }, [isAwaited, runtime, ms]);
  return isAwaited && overdue === runtime;
}
