"use client";

import { useEffect, useRef } from "react";
import type { Runtime } from "../session/runtime.js";

/**
 * Calls the latest render's `listener`, which may be new on each render. What it throws is the app's own
 * error, and doesn't stop the kit.
 */
export function useListener<Payload>(
  { callHost }: Pick<Runtime, "callHost">,
  listen: (listener: (payload: Payload) => void) => () => void,
  listener: ((payload: Payload) => void) | undefined,
): void {
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(
    () => listen((payload) => callHost(() => latest.current?.(payload))),
    [listen, callHost],
  );
}
