import { useCountdown } from "@basiq-kit/hooks";
import { useEffect, useState } from "react";

/** A moment that never comes, in epoch milliseconds: counting down to it counts the seconds that pass. */
const NEVER = 1e15;

/** Whether so many seconds have passed since the first render, by the provider's clock. */
export function useHasWaited(seconds: number): boolean {
  const [hasWaited, setHasWaited] = useState(false);
  const [atFirst, setAtFirst] = useState<number>();
  const left = useCountdown(hasWaited ? undefined : NEVER);
  useEffect(() => {
    if (left === undefined) return;
    // oxlint-disable-next-line react/set-state-in-effect -- only a render knows the time, and the first one's stays
    if (atFirst === undefined) setAtFirst(left);
    else if (atFirst - left >= seconds) setHasWaited(true);
  }, [left, atFirst, seconds]);
  return hasWaited;
}
