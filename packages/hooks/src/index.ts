export { BasiqProvider, type BasiqProviderProps } from "./BasiqProvider.js";
export { useConnections, type UseConnectionsResult } from "./useConnections.js";
export {
  useConnectors,
  type UseConnectorsOptions,
  type UseConnectorsResult,
} from "./useConnectors.js";
export {
  useConnectorStatus,
  type UseConnectorStatusOptions,
  type UseConnectorStatusResult,
} from "./useConnectorStatus.js";
export {
  useInstitutionRecovery,
  type UseInstitutionRecoveryOptions,
  type UseInstitutionRecoveryResult,
} from "./useInstitutionRecovery.js";
export { useConsent, type UseConsentResult } from "./useConsent.js";
export { useConsents, type UseConsentsResult } from "./useConsents.js";
export {
  useDeleteConnection,
  type DeleteConnectionOptions,
  type UseDeleteConnectionResult,
} from "./useDeleteConnection.js";
export { useJobsCheckup, type UseJobsCheckupResult } from "./useJobsCheckup.js";
export {
  usePurgeConnection,
  type PurgeConnectionOptions,
  type UsePurgeConnectionResult,
} from "./usePurgeConnection.js";
export {
  useRevokeConsent,
  type RevokeConsentOptions,
  type UseRevokeConsentResult,
} from "./useRevokeConsent.js";
export {
  useBasiqEvents,
  type UseBasiqEventsOptions,
  type UseBasiqEventsResult,
} from "./useBasiqEvents.js";
export {
  useConsentRedirect,
  type UseConsentRedirectOptions,
  type UseConsentRedirectResult,
} from "./useConsentRedirect.js";
export { useConsentReturn, type UseConsentReturnResult } from "./useConsentReturn.js";
export type { ConsentChange, ConnectionsChange, SharedChanges } from "./redirect/changesBetween.js";
export type { ReturnChanges } from "./redirect/consentReturn.js";
export { useNextTry, type UseNextTryResult } from "./useNextTry.js";
export type { NextTry } from "./state/nextTry.js";
export { useCountdown } from "./useCountdown.js";
export { useTimeSince } from "./useTimeSince.js";
export {
  useJobProgress,
  type UseJobProgressOptions,
  type UseJobProgressResult,
} from "./useJobProgress.js";
export {
  useJobsProgress,
  type UseJobsProgressOptions,
  type UseJobsProgressResult,
} from "./useJobsProgress.js";
export {
  useMfaChallenge,
  type UseMfaChallengeOptions,
  type UseMfaChallengeResult,
} from "./useMfaChallenge.js";
export {
  usePendingJobs,
  type UsePendingJobsOptions,
  type UsePendingJobsResult,
} from "./usePendingJobs.js";
export {
  useRefreshConnection,
  type UseRefreshConnectionOptions,
  type UseRefreshConnectionResult,
} from "./useRefreshConnection.js";
export { useReport, type UseReportOptions, type UseReportResult } from "./useReport.js";
export {
  useStatementUpload,
  type UseStatementUploadOptions,
  type UseStatementUploadResult,
} from "./useStatementUpload.js";
export { BasiqError, type BasiqErrorCode, type ErrorIds } from "./errors/BasiqError.js";
export type { Environment, Signal } from "./environment/environment.js";
export type { BasiqEvent } from "./session/events.js";
export type { Reachability } from "./state/jobSnapshot.js";
export type { DeletionState, RemovalState } from "./resources/removals.js";
export type { CanRefresh } from "./state/canRefresh.js";
export type { EventStreamState } from "./resources/streamStep.js";
export type { FinishedJob, PendingJob } from "./jobs/storedJobs.js";
export type { ConsentAction } from "./state/consentAction.js";
export type { RedirectPurpose } from "./redirect/redirectOptions.js";
export type { Challenge, ChallengeInput } from "./state/challenge.js";
export { answerToSend } from "./state/typedAnswer.js";
export type { ConnectionState } from "./state/connectionState.js";
export type { AsksForPerson, ConnectorState, Institution } from "./state/connectorState.js";
export type { ConsentRecord, ConsentRecords } from "./state/consentRecords.js";
export type { ConsentDuration, ConsentPolicy, PolicyPermission } from "./state/consentPolicy.js";
export type { ConsentState } from "./state/consentState.js";
export type { BankAliases, PickerInstitution, PickerMethod } from "./state/filterConnectors.js";
export type { Guidance, GuidanceAction } from "./state/guidance.js";
export {
  policyDrift,
  type AgreedPolicy,
  type PolicyChange,
  type PolicyDrift,
} from "./state/policyDrift.js";
export type { StepEnd } from "./state/jobEstimate.js";
export type {
  InstitutionRecoveryState,
  RecoveryNotifiedBy,
  WorkingStatus,
} from "./state/institutionRecovery.js";
export type { JobOutlook, JobProgress } from "./state/jobProgress.js";
export type { FileProblem } from "./state/fileProblem.js";
export type { ReportState } from "./state/reportState.js";
export type { ChosenFile, StatementUploadState } from "./state/statementUpload.js";
export type { JobOfMany, JobsState } from "./state/jobsState.js";
export type { CheckupItem, JobsCheckup } from "./state/jobsCheckup.js";
export type { JobState, StepState } from "./state/jobState.js";
export type { StartPause } from "./state/startPause.js";
export type { StepDurations } from "./state/usualDuration.js";
export type { TokenEndpoint } from "./session/fetchToken.js";
export type { AppHeaders } from "./transport/appHeaders.js";
export type {
  BasiqServerEvent,
  ConnectorDurations,
  ConsentPermission,
  ConsentPurpose,
  Drift,
  FailedJob,
  Failure,
  FailureReason,
  JobKind,
  JobStepTitle,
  MatchedJob,
} from "@basiq-kit/schema";
