import { useEffect, useRef } from "react";

/**
 * Runs an effect at first and whenever `value` has changed, but not when React's `Activity` shows again what it had
 * hidden: then nothing has happened that would move the focus.
 */
export function useOnChange(value: unknown, effect: () => void): void {
  const last = useRef<{ readonly value: unknown }>(undefined);
  useEffect(() => {
    if (last.current !== undefined && Object.is(last.current.value, value)) return;
    last.current = { value };
    effect();
  });
}
