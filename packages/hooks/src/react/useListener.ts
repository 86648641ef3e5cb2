"use client";

import { useEffect, useRef } from "react";
import type { Runtime } from "../session/runtime.js";

/**
 * Calls the latest render's `listener` for what `listen` tells; it may be new on each render. What it throws
 * is the app's error, and stops nothing of the kit's.
 */
export function useListener<Told>(
  { callHost }: Pick<Runtime, "callHost">,
  listen: (listener: (told: Told) => void) => () => void,
  listener: ((told: Told) => void) | undefined,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen((told) => callHost(() => latest.current?.(told))), [listen, callHost]);
}
