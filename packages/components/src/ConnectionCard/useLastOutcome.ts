import { useEffect, useState } from "react";

/** What happened last on a card. */
export type CardOutcome = "refreshed" | "purged" | "disconnected";

/** What a card announces once nothing runs: the last job that ran on it, or what the person did since. */
export function useLastOutcome(isRunning: boolean) {
  const [outcome, setOutcome] = useState<CardOutcome>();
  useEffect(() => {
    if (isRunning) setOutcome("refreshed");
  }, [isRunning, outcome]);
  return { outcome, setOutcome };
}
