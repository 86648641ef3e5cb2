"use client";

import {
  type ConnectionState,
  useNextTry,
  type UseConsentRedirectResult,
  type UseDeleteConnectionResult,
  type UsePurgeConnectionResult,
  type UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { type ReactNode, useId, useRef } from "react";
import { useCopy } from "../copy/useCopy.js";
import { useIsUploadShown } from "../JobProgress/shownUploads.js";
import { unlessOver } from "../RefreshFlow/refusalSentences.js";
import { Announcer } from "../ui/Announcer.js";
import { BankRow } from "../ui/BankRow.js";
import { errorOf } from "../ui/errorOf.js";
import { HeldWords } from "../ui/HeldWords.js";
import { alertIcon } from "../ui/icons.js";
import { BankMark } from "../ui/BankMark.js";
import { requireAfterWithdrawal } from "../ui/requireAfterWithdrawal.js";
import { RowState } from "../ui/RowState.js";
import { useFold } from "../ui/useFold.js";
import { useOpenRow } from "../ui/useOpenRow.js";
import { useRestoredFocus } from "../ui/useRestoredFocus.js";
import { withClass } from "../ui/withClass.js";
import { AgeWords } from "./AgeWords.js";
import { type ConnectionCardWords, connectionCardWords } from "./connectionCardWords.js";
import { connectionFacts } from "./connectionFacts.js";
import { ConnectionFacts } from "./ConnectionFacts.js";
import { ConnectionMore } from "./ConnectionMore.js";
import { bankOf, isOut, outcomeWords, problemWords, runningWords } from "./connectionSentences.js";
import { isStatement } from "./isStatement.js";
import { hasMore, isPurgeable, isUpdatable, type MoreActions } from "./moreActions.js";
import { pressRefresh } from "./pressRefresh.js";
import { RefreshFailure } from "./RefreshFailure.js";
import { RowAction } from "./RowAction.js";
import { rowActions } from "./rowAction.js";
import { rowLine, runningLine } from "./rowLine.js";
import { RowProblem } from "./RowProblem.js";
import { RowSupport } from "./RowSupport.js";

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
  /** Draws the job that runs, in the opened row. @default the row's line says that one runs */
  readonly children?: ReactNode;
  /** The row's line while a job runs, such as what it does now. @default a line that says that one runs */
  readonly jobLine?: ReactNode;
  /** Whether the bank asks the person for something: the row opens by itself. @default false */
  readonly isAsking?: boolean | undefined;
  /** Whether the row is open at first. @default false */
  readonly defaultOpen?: boolean | undefined;
  /**
   * Whether it is a row of a list, which has the surface and says how its banks are connected.
   * @default false: it has a surface of its own, and says so itself
   */
  readonly isListed?: boolean | undefined;
  /**
   * Offers to say when the bank is back, such as an `InstitutionRecovery`. It is drawn in the opened row, from when the
   * row says that the bank has a major outage until the next job. @default nothing is offered
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
   * opened row then says so, and which banks need the person.
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
 * Draws a connection as a row that opens: which bank, one line on how it is, and at most one action. What else there is
 * to know and to do is in the opened row. What the app can't do has no button, and what can't work yet has a time.
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
  const { connection, afterWithdrawal, refresh, repair, children, jobLine, isAsking } = props;
  const { onRefreshStarted, onDisconnected, recovery, smartCache = false } = props;
  const { defaultOpen = false, isListed = false, logoHosts, headingLevel = 3, className } = props;
  requireAfterWithdrawal("ConnectionCard", afterWithdrawal);
  const copy = useCopy(connectionCardWords);
  const titleId = useId();
  const factsId = useId();
  const title = useRef<HTMLHeadingElement>(null);
  const focusProps = useRestoredFocus<HTMLElement>(title);
  const { status, institution, runningJobId, isInstitutionLoading } = connection;
  const bank = bankOf(connection, copy);
  const isRunning = runningJobId !== undefined || Boolean(children);
  const isRequested = refresh?.status === "requesting";
  const refreshError = errorOf(refresh);
  const repairError = errorOf(repair);
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
  const [isOpen, toggle] = useOpenRow(defaultOpen, [
    ...(isAsking ? ["asking"] : []),
    ...(children && refresh?.status === "started" ? [`job:${refresh.jobId}`] : []),
    ...(refreshError ? ["refresh-failed"] : []),
    ...(repairError ? ["repair-failed"] : []),
  ]);

  const refreshNext = useNextTry(refreshError);
  const actions = rowActions(
    connection,
    {
      canRepair: repair !== undefined,
      repairNext: useNextTry(repairError).type,
      refreshNext: refresh && refreshNext.type,
      isRunning,
    },
    copy,
  );
  const line = rowLine(connection, copy);
  const failed = unlessOver(refreshError, refreshNext);
  const facts = connectionFacts(connection, {
    copy,
    smartCache,
    isAgeSaid: isRunning || (line.age !== undefined && failed === undefined),
    isRunning,
    isMethodSaid: isListed,
  });
  const more = moreOf();
  const hasDetails =
    Boolean(children) ||
    facts.length > 0 ||
    hasMore(more) ||
    failed !== undefined ||
    (!isRunning && problemWords(connection, bank, copy)?.next !== undefined) ||
    (!isRunning && connection.failure !== undefined) ||
    repairError !== undefined ||
    (isRecoveryShown && Boolean(recovery));

  function moreOf(): MoreActions {
    // Nobody should act on a bank before they can tell which one it is.
    const isAlive = status !== "ended" && !isInstitutionLoading;
    const isRefresh = actions.type === "repair" && actions.besides === "refresh";
    const { onUploadAgain } = props;
    const mayUpload = isStatement(connection) && runningJobId === undefined;
    return {
      update: isAlive && props.update !== undefined && isUpdatable(connection),
      purge: isAlive && props.purge !== undefined && isPurgeable(connection),
      disconnect: isAlive && props.deletion !== undefined,
      refresh: isRefresh ? () => void pressRefresh(refresh, onRefreshStarted) : undefined,
      upload: isAlive && mayUpload && onUploadAgain ? () => onUploadAgain(connection) : undefined,
    };
  }

  function state() {
    if (isRunning)
      return jobLine || <RowState tone="live">{runningLine(connection, copy)}</RowState>;
    if (isRequested) return <RowState tone="live">{copy.connection.now.starting}</RowState>;
    if (failed !== undefined)
      return (
        <RowState tone="caution" icon={alertIcon}>
          {copy.connection.now.notStarted}
        </RowState>
      );
    return (
      <RowState tone={line.tone} icon={line.icon}>
        {line.words !== "" && (
          <span>{line.age === undefined ? line.words : `${line.words}. `}</span>
        )}
        {line.age !== undefined && <AgeWords age={line.age} />}
      </RowState>
    );
  }

  function details() {
    return (
      <>
        {!isRunning && <RowProblem connection={connection} repair={repair} />}
        <RefreshFailure error={refreshError} bank={copy.theBank} />
        {isRecoveryShown && recovery}
        <ConnectionFacts id={factsId} facts={facts} />
        {hasMore(more) && (
          <ConnectionMore
            {...props}
            actions={more}
            purge={props.purge}
            deletion={props.deletion}
            update={props.update}
            onPurged={() => setOutcome("purged")}
            onDisconnected={() => {
              setOutcome("disconnected");
              onDisconnected?.();
            }}
          />
        )}
        {!isRunning && <RowSupport connection={connection} />}
      </>
    );
  }

  const below = !isInstitutionLoading && details();
  return (
    <article
      {...focusProps}
      className={withClass(isListed ? "bk bk-connection" : "bk bk-rows bk-connection", className)}
      data-status={status}
      aria-labelledby={titleId}
    >
      <BankRow
        ref={title}
        mark={
          <BankMark institution={institution} isLoading={isInstitutionLoading} hosts={logoHosts} />
        }
        heading={{ level: headingLevel, id: titleId }}
        translate={institution === undefined ? undefined : "no"}
        name={
          isInstitutionLoading ? (
            <HeldWords words={copy.connection.title(bank)} />
          ) : (
            copy.connection.title(bank)
          )
        }
        state={state()}
        isHeld={isInstitutionLoading}
        action={
          !isInstitutionLoading &&
          actions.type !== "none" && (
            <RowAction
              connection={connection}
              actions={actions}
              refresh={refresh}
              repair={repair}
              factsId={facts.length > 0 ? factsId : undefined}
              onRefreshStarted={onRefreshStarted}
            />
          )
        }
        details={
          hasDetails && (!isInstitutionLoading || children)
            ? {
                label: copy.connection.detailsOf(bank),
                isOpen,
                onToggle: toggle,
                content: (
                  <>
                    {children}
                    {below}
                  </>
                ),
              }
            : undefined
        }
      />
      <Announcer message={announcement()} />
    </article>
  );

  function announcement(): string {
    if (isRequested && !isRunning) return runningWords(connection, bank, copy);
    // What is drawn for a job in the opened row announces it itself.
    // It is heard whole where the answer to a press comes within the same moment: the words stay.
    if (isRunning && refresh?.status === "started" && !isUploadShown)
      return runningWords(connection, bank, copy);
    if (isRunning)
      return (children && isOpen) || isUploadShown ? "" : runningWords(connection, bank, copy);
    return isUploadShown && outcome === "jobEnded" ? "" : changeWords(outcome, connection, copy);
  }
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
