import {
  type CanRefresh,
  type StepDurations,
  type UseConsentRedirectResult,
  type UseJobProgressOptions,
  type UseJobProgressResult,
  useCountdown,
  useJobProgress,
  useMfaChallenge,
} from "@basiq-kit/hooks";
import { failureOfConnection } from "../failures/failureOfConnection.js";
import { idsOfFailed } from "../failures/idsOfFailed.js";
import { useAcceptedShown } from "../MfaPrompt/useAcceptedShown.js";
import { RefreshFlowView, type RefreshFlowViewProps } from "./RefreshFlowView.js";
import { useNewCode } from "./useNewCode.js";
import { type RefreshOutcome, useOutcome } from "./useOutcome.js";

export interface StartedRefreshProps extends RefreshFlowViewProps {
  readonly jobId: string;
  readonly stats: StepDurations | undefined;
  readonly connectorStatus: string | undefined;
  readonly method: UseJobProgressOptions["method"];
  readonly redirect: UseConsentRedirectResult;
  readonly onStart: () => void;
  readonly onFinished: ((outcome: RefreshOutcome) => void) | undefined;
}

/** Shown in place of a job that ran out, while its successor is requested. */
const NEXT: UseJobProgressResult = { status: "loading", reachability: { status: "live" } };

const OUTAGE: CanRefresh = { allowed: false, reason: "major-outage" };

/** Follows the job of a refresh and draws it. */
export function StartedRefresh(props: StartedRefreshProps) {
  const { jobId, stats, connectorStatus, method, onFinished, ...rest } = props;
  const { refresh, onStart, failure, actions, references } = rest;
  const watched = useJobProgress({ jobId, kind: "refresh", stats, connectorStatus, method });
  const mfa = useAcceptedShown(useMfaChallenge({ jobId }));
  const newCode = useNewCode({ jobId, job: watched, refresh: refresh.refresh });
  const job = newCode.status === "under-way" && newCode.ranOut ? NEXT : watched;
  useOutcome(job, onFinished);
  const jobSecondsLeft = useCountdown(job.status === "running" ? job.etaAt : undefined);
  const mfaSecondsLeft = useCountdown("expiresAt" in mfa ? mfa.expiresAt : undefined);
  return (
    <RefreshFlowView
      {...rest}
      canRefresh={connectorStatus === "major-outage" ? OUTAGE : rest.canRefresh}
      job={job}
      mfa={mfa}
      jobSecondsLeft={jobSecondsLeft}
      mfaSecondsLeft={mfaSecondsLeft}
      newCode={newCode.status}
      onNewCode={newCode.askForCode}
      actions={{
        retry: newCode.ranOut ? newCode.askForCode : onStart,
        "open-bank": onStart,
        ...actions,
      }}
      references={{
        ...idsOfFailed(job),
        jobId: failureOfConnection(job, failure)?.jobId ?? jobId,
        ...references,
      }}
    />
  );
}
