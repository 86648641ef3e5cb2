import { useEffect, useState } from "react";

/**
 * A value that follows from what is known now and from what the value was when it was last drawn: a
 * reducer whose actions are renders. Renders stay pure, because the memory is written after the
 * commit.
 *
 * @param open Its value before the first render.
 * @param next Pure; gives back `before` itself where nothing changes, or React would draw for ever.
 * @returns The value, and a way to replace it when the person does something.
 */
export function useFold<Value>(
  open: () => Value,
  next: (before: Value) => Value,
): readonly [Value, (value: Value) => void] {
  const [before, setBefore] = useState(open);
  const now = next(before);
  // oxlint-disable-next-line react/set-state-in-effect -- nothing else knows what was drawn last
  useEffect(() => setBefore(now), [now]);
  return [now, setBefore];
}
