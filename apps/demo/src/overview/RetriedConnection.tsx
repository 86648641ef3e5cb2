import { useRefreshConnection } from "@basiq-kit/hooks";
import { useEffect, useRef } from "react";

export interface RetriedConnectionProps {
  readonly connectionId: string;
  readonly onStarted: () => void;
}

/** Refreshes a connection that was chosen elsewhere on the page, and leads to its card. */
export function RetriedConnection({ connectionId, onStarted }: RetriedConnectionProps) {
  const { refresh } = useRefreshConnection({ connectionId });
  const latest = useRef(onStarted);
  useEffect(() => {
    latest.current = onStarted;
  });
  useEffect(() => {
    const card = document.querySelector(`[data-connection="${connectionId}"]`);
    card?.querySelector<HTMLElement>("h3")?.focus();
    // Its card shows the progress, or an error.
    void refresh().then(() => latest.current());
  }, [refresh, connectionId]);
  return null;
}
