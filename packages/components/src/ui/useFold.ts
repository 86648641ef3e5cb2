import { useEffect, useState } from "react";

/**
 * A value derived from what is known now and from the value's own last commit: a reducer whose actions
 * are renders. Renders stay pure, because the memory is written after the commit.
 *
 * @param open Its value before the first render.
 * @param next Pure; returns `before` itself when nothing changes; otherwise React would render forever.
 * @returns The value, and a function that replaces it after something the person did.
 */
export function useFold<Value>(
  open: () => Value,
  next: (before: Value) => Value,
): readonly [Value, (value: Value) => void] {
  const [before, setBefore] = useState(open);
  const now = next(before);
  // A press between a commit and this is newer than what was drawn, and stays.
  // oxlint-disable-next-line react/set-state-in-effect -- nothing else knows what was drawn last
  useEffect(() => setBefore((stored) => (stored === before ? now : stored)), [before, now]);
  return [now, setBefore];
}
