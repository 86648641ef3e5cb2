import { useEffect, useState } from "react";

/**
 * A value that follows from what is drawn now and from what it was when something was last drawn: a
 * reducer without actions. Renders stay pure, because the memory is written after the commit.
 *
 * @param open What it is before the first render.
 * @param next Pure, and gives back `before` itself where nothing changes: a new object each time
 *   would be drawn for ever.
 */
export function useFold<Value>(open: () => Value, next: (before: Value) => Value): Value {
  const [before, setBefore] = useState(open);
  const now = next(before);
  useEffect(() => setBefore(now), [now]);
  return now;
}
