import type { ConnectionState, UseRefreshConnectionResult } from "@basiq-kit/hooks";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { refreshIcon } from "../ui/icons.js";
import { bankOf } from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface RefreshButtonProps {
  readonly connection: ConnectionState;
  readonly refresh: UseRefreshConnectionResult;
  /** Where the words stand that say why it can't be pressed. */
  readonly reasonId: string | undefined;
  readonly onStarted: ((jobId: string) => void) | undefined;
}

/** Asks for fresh data. While it may not, it stays where it is, so that its reason can be read. */
export function RefreshButton({ connection, refresh, reasonId, onStarted }: RefreshButtonProps) {
  const copy = useCopy(connectionCardWords);
  const { canRefresh, recommendedAction } = connection;

  async function press() {
    if (!canRefresh.allowed || refresh.status === "requesting") return;
    const result = await refresh.refresh();
    if (result.status === "started") onStarted?.(result.jobId);
  }

  return (
    <Button
      // What the person clears at the bank is followed by a refresh, and by nothing else.
      variant={recommendedAction === "open-bank" ? "primary" : "secondary"}
      aria-label={copy.connection.refreshOf(bankOf(connection, copy))}
      aria-describedby={reasonId}
      aria-disabled={!canRefresh.allowed || undefined}
      busy={refresh.status === "requesting"}
      onClick={() => void press()}
    >
      <Icon icon={refreshIcon} />
      {copy.connection.refresh}
    </Button>
  );
}
