import { useState } from "react";

/** Whether a value isn't the one that was drawn first: only a change is news, and only news moves. */
export function useIsNews(value: string): boolean {
  const [first] = useState(value);
  return value !== first;
}
