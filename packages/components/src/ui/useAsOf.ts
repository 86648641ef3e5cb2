import { useState } from "react";

/**
 * A value as it was when `key` last changed.
 *
 * @example
 * const hadFocus = useAsOf(status, hasFocus);
 */
export function useAsOf<Value>(key: unknown, value: Value): Value {
  const [last, setLast] = useState({ key, value });
  if (Object.is(last.key, key)) return last.value;
  // React renders again at once, before anything is drawn.
  setLast({ key, value });
  return value;
}
