"use client";

import type {
  CanRefresh,
  ConnectionState,
  UseJobProgressResult,
  UseRefreshConnectionResult,
} from "@basiq-kit/hooks";
import { useEffect, useRef } from "react";
import { asCardSays } from "../failures/failureOfConnection.js";
import { nextUpdateOf } from "../JobProgress/cameSentences.js";
import { bankWords, type NamedBank } from "../copy/bankName.js";
import { Announcer } from "../ui/Announcer.js";
import { BankMark } from "../ui/BankMark.js";
import { FollowedRefresh, type FollowedRefreshProps, isUsedUp } from "./FollowedRefresh.js";
import { RefreshStart } from "./RefreshStart.js";
import { canLeavePage } from "./refreshSentences.js";
import { useCopy } from "../copy/useCopy.js";
import { type MfaPromptWords, mfaPromptWords } from "../MfaPrompt/mfaPromptWords.js";
import { type RefreshFlowWords, refreshFlowWords } from "./refreshFlowWords.js";
import { nothingHasFocus } from "../ui/focus.js";
import type { MarkProps } from "../ui/markedBank.js";
import { markOf } from "../ui/markedBank.js";
import { withClass } from "../ui/withClass.js";
import { holdFocus } from "../ui/moveFocus.js";

export interface RefreshFlowViewProps
  extends Omit<FollowedRefreshProps, "job">, NamedBank, MarkProps {
  /** The result of `useRefreshConnection`. */
  readonly refresh: UseRefreshConnectionResult;
  /** The result of `useJobProgress`, once there is a job. @default none */
  readonly job?: UseJobProgressResult | undefined;
  /** Whether it may be refreshed now, from `useConnections`. @default allowed */
  readonly canRefresh?: CanRefresh | undefined;
  /**
   * The connection's unresolved failure (`connection.failure`), so that a failed job says what its card says.
   * @default unknown: the job's own failure
   */
  readonly failure?: ConnectionState["failure"];
  /** Starts it. @default `refresh.refresh` */
  readonly onStart?: (() => void) | undefined;
  /** Whether the person started it here, so that the focus stays when their button is removed. @default false */
  readonly takesFocus?: boolean | undefined;
  /** Added to the root's own class. */
  readonly className?: string | undefined;
}

/**
 * Draws a refresh in any state, from its button to its outcome, in one place.
 *
 * Use it when the states come from elsewhere; `RefreshFlow` is the one that refreshes by itself.
 *
 * @example
 * <RefreshFlowView refresh={refresh} job={job} mfa={mfa} institutionName="Hooli" />
 */
export function RefreshFlowView(props: RefreshFlowViewProps) {
  const { refresh, job: own, failure, canRefresh, takesFocus, className, ...followed } = props;
  const job = own && asCardSays(own, failure);
  const { onStart = () => void refresh.refresh(), ...rest } = followed;
  const copy = useCopy(refreshFlowWords);
  const challenge = useCopy(mfaPromptWords);
  const root = useRef<HTMLDivElement>(null);
  const bank = bankWords(props, copy);
  const stage = job === undefined ? refresh.status : job.status;

  const asked = props.mfa?.status;

  useEffect(() => {
    // The button that was pressed may be gone, and then a dialog has nothing to give the focus back to.
    if (takesFocus && root.current && nothingHasFocus(root.current)) holdFocus(root.current);
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- each stage removes what had the focus in the last
  }, [takesFocus, stage, asked]);

  return (
    <div
      ref={root}
      className={withClass("bk bk-refresh", className)}
      data-status={stage}
      role="group"
      aria-label={copy.refresh.start(bank)}
      tabIndex={-1}
    >
      {job === undefined ? (
        <RefreshStart
          mark={<BankMark {...markOf(props)} />}
          refresh={refresh}
          bank={bank}
          canRefresh={canRefresh}
          onStart={onStart}
        />
      ) : (
        <>
          {isFound(refresh) && isUnderWay(job) && (
            <p className="bk-meta">{copy.refresh.alreadyRunning(bank)}</p>
          )}
          <FollowedRefresh
            {...rest}
            nextUpdate={rest.nextUpdate ?? nextUpdateOf(canRefresh)}
            job={job}
            bank={bank}
            isOut={isOut(canRefresh)}
            onClose={refresh.reset}
            takesFocus={takesFocus}
          />
          {isUnderWay(job) && (
            <div className="bk-refresh__foot">
              {canLeavePage(job) && <p className="bk-meta">{copy.refresh.mayLeave}</p>}
            </div>
          )}
        </>
      )}
      <Announcer message={announcement({ ...props, job }, { ...challenge, ...copy }, bank)} />
    </div>
  );
}

/** A bank that has an outage isn't asked again, whatever else is wrong (basiq-api.md, Connectors). */
function isOut(canRefresh: CanRefresh | undefined): boolean {
  return canRefresh?.allowed === false && canRefresh.reason === "major-outage";
}

function isFound(refresh: UseRefreshConnectionResult): boolean {
  return refresh.status === "started" && refresh.alreadyRunning;
}

function isUnderWay({ status }: UseJobProgressResult): boolean {
  return status !== "succeeded" && status !== "failed" && status !== "error";
}

/** What neither the job nor its challenge announces. */
function announcement(
  { refresh, job, newCode }: RefreshFlowViewProps,
  { refresh: words, mfa }: RefreshFlowWords & MfaPromptWords,
  bank: string,
): string {
  if (refresh.status === "requesting") return words.asking(bank);
  if (job !== undefined && isUsedUp(job, newCode))
    return `${mfa.noMoreCodes}. ${mfa.noMoreCodesNext(bank)}`;
  if (job === undefined || !isUnderWay(job)) return "";
  if (canLeavePage(job)) return words.mayLeave;
  return isFound(refresh) ? words.alreadyRunning(bank) : "";
}
