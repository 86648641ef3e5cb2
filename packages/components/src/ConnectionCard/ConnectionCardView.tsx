"use client";

import type {
  ConnectionState,
  UseConsentRedirectResult,
  UseDeleteConnectionResult,
  UsePurgeConnectionResult,
  UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { errorOf } from "../ui/errorOf.js";
import { type ReactNode, useId, useRef } from "react";
import { Announcer } from "../ui/Announcer.js";
import { Skeleton } from "../ui/Skeleton.js";
import { useFold } from "../ui/useFold.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { CardActions } from "./CardActions.js";
import { ConnectionFacts } from "./ConnectionFacts.js";
import { ConnectionHead } from "./ConnectionHead.js";
import { ConnectionProblem } from "./ConnectionProblem.js";
import { bankOf, isOut, outcomeWords, runningWords } from "./connectionSentences.js";
import { RefreshFailure } from "./RefreshFailure.js";
import { useIsUploadShown } from "../JobProgress/shownUploads.js";
import { useCopy } from "../copy/useCopy.js";
import { type ConnectionCardWords, connectionCardWords } from "./connectionCardWords.js";
import { requireAfterWithdrawal } from "../ui/requireAfterWithdrawal.js";
import { withClass } from "../ui/withClass.js";

export interface ConnectionCardViewProps {
  /** One of the connections of `useConnections`. */
  readonly connection: ConnectionState;
  /** The app's name as the person knows it, shown before they end a connection. */
  readonly appName: string;
  /** What the app does with its own copy of the data once a bank is disconnected: whole sentences, shown before. */
  readonly afterWithdrawal: string;
  /** The result of `useRefreshConnection`. @default none: there is no such button */
  readonly refresh?: UseRefreshConnectionResult | undefined;
  /** The redirect for the connection's `recommendedAction`. @default none */
  readonly repair?: UseConsentRedirectResult | undefined;
  /** The redirect to other sign-in details, or to another choice of accounts. @default none */
  readonly update?: UseConsentRedirectResult | undefined;
  /** The result of `usePurgeConnection`. @default none */
  readonly purge?: UsePurgeConnectionResult | undefined;
  /** The result of `useDeleteConnection`. @default none */
  readonly deletion?: UseDeleteConnectionResult | undefined;
  /** Draws the job that runs. @default a line that says that one runs */
  readonly children?: ReactNode;
  /**
   * Offers to say when the bank is back, such as an `InstitutionRecovery`. It is drawn from when the card says that the
   * bank has a major outage until the next job. @default nothing is offered
   */
  readonly recovery?: ReactNode;
  /** Called with the job that a refresh started, or with the one that was running already. */
  readonly onRefreshStarted?: ((jobId: string) => void) | undefined;
  /**
   * Leads to an upload of a newer statement, for a connection whose data is from an uploaded one.
   * @default none: there is no such button
   */
  readonly onUploadAgain?: ((connection: ConnectionState) => void) | undefined;
  /** Called once the connection has ended. */
  readonly onDisconnected?: (() => void) | undefined;
  /**
   * Whether Basiq's team has switched the smart cache on for your application, so that Basiq refreshes by itself. The
   * card then says so, says which banks need the person, and makes less of its button where nothing needs it.
   * @default false
   */
  readonly smartCache?: boolean | undefined;
  /** Where logos may come from; each host learns the visitor's address. @default ["cdn.basiq.io"] */
  readonly logoHosts?: readonly string[] | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6 | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a connection in any state: which bank, how old its data is, what it needs, and what can be
 * done with it. What the app can't do has no button.
 *
 * Use it when states and actions come from elsewhere; `ConnectionCard` brings its own actions.
 *
 * @example
 * <ConnectionCardView
 *   connection={connection}
 *   appName="Piggy"
 *   afterWithdrawal="We delete our copy within a day."
 *   refresh={useRefreshConnection({ connectionId })}
 * />
 */
export function ConnectionCardView(props: ConnectionCardViewProps) {
  const { connection, appName, afterWithdrawal, refresh, repair, update, purge } = props;
  const { deletion, children, onRefreshStarted, onDisconnected, smartCache = false } = props;
  const { onUploadAgain, recovery, logoHosts, headingLevel = 3, className } = props;
  requireAfterWithdrawal("ConnectionCard", afterWithdrawal);
  const copy = useCopy(connectionCardWords);
  const titleId = useId();
  const nextId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const focusProps = useRestoredFocus<HTMLElement>(title);
  const { status, runningJobId, isInstitutionLoading } = connection;
  const bank = bankOf(connection, copy);
  const error = errorOf(refresh);
  const isRunning = runningJobId !== undefined || Boolean(children);
  const [outcome, setOutcome] = useFold<CardOutcome | undefined>(
    () => undefined,
    (before) => (isRunning ? "jobEnded" : before),
  );
  // It stays when the outage is over, to say so.
  const [isRecoveryShown] = useFold(
    () => false,
    (before) => !isRunning && (before || isOut(connection)),
  );

  const [lastJobId] = useFold(
    () => runningJobId,
    (before) => runningJobId ?? before,
  );
  const isUploadShown = useIsUploadShown(lastJobId);
  // What is drawn for a job announces it itself.
  const running = children || isUploadShown ? "" : runningWords(connection, bank, copy);

  const isOutcomeSaid = isUploadShown && outcome === "jobEnded";
  const change = isOutcomeSaid ? "" : changeWords(outcome, connection, copy);

  return (
    <article
      {...focusProps}
      className={withClass("bk bk-card bk-connection", className)}
      data-status={status}
      aria-labelledby={titleId}
    >
      <ConnectionHead
        ref={title}
        connection={connection}
        titleId={titleId}
        headingLevel={headingLevel}
        logoHosts={logoHosts}
      />
      <ConnectionFacts
        connection={connection}
        smartCache={smartCache}
        isRunning={isRunning && !children}
      />
      {isInstitutionLoading ? (
        // Nobody should act on a bank before they can tell which one it is.
        <Skeleton lines={2} />
      ) : (
        // While a job runs nothing needs the person yet: its outcome may be another. An end is near all the same.
        (!isRunning || status === "expiring") && (
          <ConnectionProblem
            connection={isRunning ? { ...connection, failure: undefined } : connection}
            repair={repair}
            nextId={nextId}
          />
        )
      )}
      {children}
      <RefreshFailure error={error} bank={bank} />
      {status !== "ended" && !isInstitutionLoading && (
        <CardActions
          connection={connection}
          appName={appName}
          smartCache={smartCache}
          afterWithdrawal={afterWithdrawal}
          refresh={refresh}
          repair={repair}
          update={update}
          purge={purge}
          deletion={deletion}
          nextId={nextId}
          isJobShown={Boolean(children)}
          onRefreshStarted={onRefreshStarted}
          onUploadAgain={onUploadAgain}
          onPurged={() => setOutcome("purged")}
          onDisconnected={() => {
            setOutcome("disconnected");
            onDisconnected?.();
          }}
        />
      )}
      {isRecoveryShown && recovery}
      <Announcer message={isRunning ? running : change} />
    </article>
  );
}

function changeWords(
  outcome: CardOutcome | undefined,
  connection: ConnectionState,
  copy: ConnectionCardWords,
): string {
  if (outcome === undefined) return "";
  return outcome === "jobEnded"
    ? outcomeWords(connection, copy)
    : copy.connection[outcome](bankOf(connection, copy));
}

/** The last change on a card, which is announced once no job runs. */
type CardOutcome = "jobEnded" | "purged" | "disconnected";
