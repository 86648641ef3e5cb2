import {
  type ConnectionState,
  type UseConsentRedirectResult,
  useNextTry,
  type UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { useId } from "react";
import { useCopy } from "../copy/useCopy.js";
import { Button } from "../ui/Button.js";
import { errorOf } from "../ui/errorOf.js";
import { connectionCardWords } from "./connectionCardWords.js";
import { ConnectionMore, type ConnectionMoreProps } from "./ConnectionMore.js";
import { bankOf, saysBlocked } from "./connectionSentences.js";
import { isStatement } from "./isStatement.js";
import { updatesByItself } from "./smartCacheSentences.js";
import { RefreshButton } from "./RefreshButton.js";
import { RefreshReason } from "./RefreshReason.js";

export interface CardActionsProps extends Omit<ConnectionMoreProps, "refresh" | "reason"> {
  readonly smartCache: boolean;
  readonly refresh: UseRefreshConnectionResult | undefined;
  readonly repair: UseConsentRedirectResult | undefined;
  /** The id of what the note above says to do next. */
  readonly nextId: string;
  /** Whether the card draws the running job. */
  readonly isJobShown: boolean;
  readonly onRefreshStarted: ((jobId: string) => void) | undefined;
  readonly onUploadAgain: ((connection: ConnectionState) => void) | undefined;
}

/** The refresh button with the reason why it can't be pressed, or a statement's way to a newer one, and the rarer actions beside it. */
export function CardActions(props: CardActionsProps) {
  const { smartCache, refresh, repair, nextId, isJobShown, ...rest } = props;
  const { onRefreshStarted, onUploadAgain, ...more } = rest;
  const { connection } = more;
  const { canRefresh, failure, runningJobId } = connection;
  const copy = useCopy(connectionCardWords);
  const reasonId = useId();
  const next = useNextTry(errorOf(refresh));
  const repairNext = useNextTry(errorOf(repair));
  const blockedBy = canRefresh.allowed ? undefined : canRefresh.reason;
  // Beside words that say what helps, or that nothing does, a dead button would say that something else helps.
  const isOffered =
    blockedBy !== "needs-support" &&
    next.type !== "never" &&
    !(blockedBy === "cause-not-cleared" && repairNext.type === "never");
  // The note says already why it can't be refreshed now.
  const isSaid = saysBlocked(failure, canRefresh);
  // A bank that isn't asked has nothing to refresh, and while a statement is read nobody needs another.
  if (isStatement(connection)) {
    const mayUpload = onUploadAgain !== undefined && runningJobId === undefined;
    return (
      <ConnectionMore
        {...more}
        refresh={
          mayUpload && (
            <Button
              aria-label={copy.connection.uploadAgainOf(bankOf(connection, copy))}
              onClick={() => onUploadAgain(connection)}
            >
              {copy.connection.uploadAgain}
            </Button>
          )
        }
        reason={undefined}
      />
    );
  }
  if (refresh === undefined || !isOffered)
    return <ConnectionMore {...more} refresh={undefined} reason={undefined} />;
  return (
    <ConnectionMore
      {...more}
      refresh={
        <RefreshButton
          connection={connection}
          refresh={refresh}
          isRarelyNeeded={smartCache && updatesByItself(connection)}
          mayTry={next.type === "now"}
          reasonId={canRefresh.allowed ? undefined : isSaid ? nextId : reasonId}
          onStarted={onRefreshStarted}
        />
      }
      reason={
        !isSaid && (
          <RefreshReason
            id={reasonId}
            canRefresh={canRefresh}
            bank={bankOf(connection, copy)}
            isJobShown={isJobShown}
          />
        )
      }
    />
  );
}
