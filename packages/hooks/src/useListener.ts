"use client";

import { useEffect, useRef } from "react";

/** Calls the latest render's `listener` for what `listen` tells; it may be new on each render. */
export function useListener<Told>(
  listen: (listener: (told: Told) => void) => () => void,
  listener: ((told: Told) => void) | undefined,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => listen((told) => latest.current?.(told)), [listen]);
}
