import type { ConnectionState, UseRefreshConnectionResult } from "@basiq-kit/hooks";
import { Button } from "../ui/Button.js";
import { Icon } from "../ui/Icon.js";
import { refreshIcon } from "../ui/icons.js";
import { bankOf, isRefreshNext } from "./connectionSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { connectionCardWords } from "./connectionCardWords.js";

export interface RefreshButtonProps {
  readonly connection: ConnectionState;
  readonly refresh: UseRefreshConnectionResult;
  /** Whether new data comes without it. */
  readonly isRarelyNeeded: boolean;
  /** Whether trying can help, after a request that failed. */
  readonly mayTry: boolean;
  /** The id of the text that says why it can't be pressed. */
  readonly reasonId: string | undefined;
  readonly onStarted: ((jobId: string) => void) | undefined;
}

/** Asks for fresh data. While that isn't allowed the button stays in place, so that the reason can be read. */
export function RefreshButton(props: RefreshButtonProps) {
  const { connection, refresh, isRarelyNeeded, mayTry, reasonId, onStarted } = props;
  const copy = useCopy(connectionCardWords);
  const { canRefresh, recommendedAction, failure } = connection;
  const isAllowed = canRefresh.allowed && mayTry;

  // After a failure, and after the person has cleared its cause at the bank, it is the one thing to do.
  const isWayOn =
    recommendedAction === "open-bank" ||
    (recommendedAction === "none" &&
      canRefresh.allowed &&
      failure !== undefined &&
      isRefreshNext(failure));

  async function press() {
    if (!isAllowed || refresh.status === "requesting") return;
    const result = await refresh.refresh();
    if (result.status === "started") onStarted?.(result.jobId);
  }

  return (
    <Button
      className="bk-connection__refresh"
      variant={isWayOn ? "primary" : isRarelyNeeded ? "quiet" : "secondary"}
      aria-label={copy.connection.refreshOf(bankOf(connection, copy))}
      aria-describedby={reasonId}
      aria-disabled={!isAllowed || undefined}
      busy={refresh.status === "requesting"}
      onClick={() => void press()}
    >
      <Icon icon={refreshIcon} />
      <span>{copy.connection.refresh}</span>
    </Button>
  );
}
