import {
  type UseConsentRedirectResult,
  type UseJobProgressResult,
  type UseMfaChallengeResult,
  useNextTry,
} from "@basiq-kit/hooks";
import type { FailureActions } from "../failures/actionButton.js";
import type { FailureReferences } from "../copy/references.js";
import { errorOf } from "../ui/errorOf.js";
import { alertIcon } from "../ui/icons.js";
import { isLeaving } from "../ConnectButton/isLeaving.js";
import { Note } from "../ui/Note.js";
import { RetryButton, useHasRetryButton } from "../ui/RetryButton.js";
import { readErrorWords } from "../ui/readErrorWords.js";
import type { JobOutcomeProps } from "../JobProgress/JobOutcome.js";
import { JobCard } from "../JobProgress/JobCard.js";
import type { MarkProps } from "../ui/markedBank.js";
import { isHeld, type NamedBank } from "../copy/bankName.js";
import { ChallengePrompt } from "../MfaPrompt/ChallengePrompt.js";
import { useCopy } from "../copy/useCopy.js";
import { NoMoreCodes } from "./NoMoreCodes.js";
import { refreshFlowWords } from "./refreshFlowWords.js";

/** The state of "Get a new code", which is a new refresh; there are two at most. */
export type NewCode = "offered" | "under-way" | "used-up";

export interface FollowedRefreshProps extends Pick<JobOutcomeProps, "came" | "nextUpdate"> {
  /** The result of `useJobProgress`. */
  readonly job: UseJobProgressResult;
  /** The result of `useMfaChallenge`. @default no challenge */
  readonly mfa?: UseMfaChallengeResult | undefined;
  /** The result of `useConsentRedirect`, for this connection. @default none */
  readonly redirect?: UseConsentRedirectResult | undefined;
  /** Seconds until `job.etaAt`, from `useCountdown`. @default no estimate */
  readonly jobSecondsLeft?: number | undefined;
  /** Seconds until `mfa.expiresAt`, from `useCountdown`. @default no countdown */
  readonly mfaSecondsLeft?: number | undefined;
  /** The state of "Get a new code". @default "offered" */
  readonly newCode?: NewCode;
  /** Starts a new refresh because a code has run out; without it there is no such button. */
  readonly onNewCode?: (() => void) | undefined;
  /** A `dialog` opens by itself as soon as the bank asks. @default "dialog" */
  readonly presentation?: "dialog" | "inline";
  /** What the app does about a failure; what it can't do has no button. @default none */
  readonly actions?: FailureActions | undefined;
  /** What support asks for, shown when it failed. @default none */
  readonly references?: FailureReferences | undefined;
  /** The heading's level in the page. @default 3 */
  readonly headingLevel?: 2 | 3 | 4 | 5 | 6;
}

/** The job of a refresh, what the bank asks during it, and how it ended. */
export function FollowedRefresh(
  props: FollowedRefreshProps &
    NamedBank &
    MarkProps & {
      readonly bank: string;
      /** Whether the bank has an outage, so that a refresh has to wait. */
      readonly isOut: boolean;
      /** Puts the outcome away. */
      readonly onClose: () => void;
      readonly takesFocus: boolean | undefined;
    },
) {
  const { job, mfa, redirect, newCode = "offered", onNewCode, bank, headingLevel = 3 } = props;
  const nameShown = isHeld(props) ? undefined : bank;
  const copy = useCopy(refreshFlowWords);
  const next = useNextTry(errorOf(redirect));
  const hasRetryButton = useHasRetryButton(next);
  const usedUp = isUsedUp(job, newCode);
  return (
    <>
      {mfa !== undefined && !isShownByJob(mfa) && (
        <ChallengePrompt
          mfa={mfa}
          secondsLeft={props.mfaSecondsLeft}
          institutionName={nameShown}
          isNameLoading={props.isNameLoading}
          institution={props.institution}
          logoHosts={props.logoHosts}
          presentation={props.presentation ?? "dialog"}
          takesFocus={props.takesFocus}
          onNewCode={newCode === "used-up" ? undefined : onNewCode}
          newCodeBusy={newCode === "under-way"}
          noMoreCodes={newCode === "used-up"}
          headingLevel={headingLevel}
        />
      )}
      {usedUp ? (
        <NoMoreCodes {...props} institutionName={nameShown} headingLevel={headingLevel} />
      ) : (
        <JobCard
          job={job}
          kind="refresh"
          institutionName={nameShown}
          isNameLoading={props.isNameLoading}
          institution={props.institution}
          logoHosts={props.logoHosts}
          secondsLeft={props.jobSecondsLeft}
          came={props.came}
          nextUpdate={props.nextUpdate}
          actions={{
            ...props.actions,
            // A redirect that can’t help now has no button.
            ...(next.type !== "now" && NO_REDIRECT),
            ...(props.isOut && NO_REFRESH),
          }}
          // A redirect that can’t help now says itself what can.
          failureNext={next.type !== "now" ? null : undefined}
          busy={isLeaving(redirect)}
          references={props.references}
          headingLevel={headingLevel}
          close={{
            label: job.status === "succeeded" ? copy.refresh.done : copy.read.close,
            act: props.onClose,
          }}
        >
          {props.isOut && isAtBank(job) && (
            <p className="bk-meta bk-refresh__wait">{copy.blocked["major-outage"](bank)}</p>
          )}
          {redirect?.status === "error" && (
            <Note
              tone="caution"
              icon={alertIcon}
              role="alert"
              text={readErrorWords(redirect.error, next, copy)}
              actions={next.type === "sign-in" && hasRetryButton && <RetryButton next={next} />}
            />
          )}
        </JobCard>
      )}
    </>
  );
}

const NO_REDIRECT: FailureActions = {
  "update-credentials": undefined,
  reauthorise: undefined,
  "give-consent": undefined,
};

const NO_REFRESH: FailureActions = { retry: undefined, "open-bank": undefined };

/** Whether the person has something to do at the bank first, which says nothing of the bank's outage. */
function isAtBank(job: UseJobProgressResult): boolean {
  return job.status === "failed" && job.guidance.action.type === "open-bank";
}

/** The job draws its own read error; a challenge with a foreign link is drawn here. */
function isShownByJob(mfa: UseMfaChallengeResult): boolean {
  return mfa.status === "error" && mfa.error.code !== "foreign-challenge-link";
}

/** A code has run out again, and no more new codes are offered. */
export function isUsedUp(job: UseJobProgressResult, newCode: NewCode | undefined): boolean {
  return (
    newCode === "used-up" && job.status === "failed" && job.guidance.reason === "challenge-ran-out"
  );
}
