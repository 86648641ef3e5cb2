export {
  BasiqError,
  type BasiqErrorCode,
  type BasiqErrorDetails,
  type ErrorIds,
} from "./errors/BasiqError.js";
export type { Environment, Signal } from "./environment/environment.js";
export {
  parseConnections,
  parseConnectors,
  parseConsents,
  parseJob,
  parseJobs,
} from "./transport/contract.js";
export type { BasiqEvent, EventStep } from "./session/events.js";
export { preload } from "./transport/loadContract.js";
export type { JobContext } from "./jobs/jobPollStep.js";
export type { Reachability } from "./state/jobSnapshot.js";
export type { RefreshState } from "./jobs/refreshes.js";
export { type Challenge, type ChallengeInput } from "./state/challenge.js";
export { answerToSend } from "./state/typedAnswer.js";
export { challengeLifeMs } from "./state/challengeLife.js";
export {
  connectionsState,
  type ConnectionsStateOptions,
  type ConnectionState,
} from "./state/connectionState.js";
export type { CanRefresh } from "./state/canRefresh.js";
export {
  connectorState,
  type AsksForPerson,
  type ConnectorState,
  type Institution,
} from "./state/connectorState.js";
export { type ConsentRecord, type ConsentRecords, consentRecords } from "./state/consentRecords.js";
export type { ConsentDuration, ConsentPolicy, PolicyPermission } from "./state/consentPolicy.js";
export { consentState, type ConsentState } from "./state/consentState.js";
export {
  filterConnectors,
  type FilterConnectorsOptions,
  type PickerInstitution,
  type PickerMethod,
} from "./state/filterConnectors.js";
export {
  guidance,
  type Guidance,
  type GuidanceAction,
  type GuidanceOptions,
} from "./state/guidance.js";
export { nextTry, type NextTry } from "./state/nextTry.js";
export {
  jobsCheckup,
  type CheckupItem,
  type JobsCheckup,
  type JobsCheckupOptions,
} from "./state/jobsCheckup.js";
export {
  cureOfPerson,
  type PersonsCure,
  type UnresolvedFailure,
} from "./state/unresolvedFailure.js";
export { jobState, type JobState, type JobStateOptions, type StepState } from "./state/jobState.js";
export type { StartPause } from "./state/startPause.js";
export type { ConnectorAdvice } from "./state/connectorAdvice.js";
export type { JobSurroundings } from "./state/jobSurroundings.js";
export { jobsState, type JobOfMany, type JobsState } from "./state/jobsState.js";
export {
  traceJob,
  type ChallengeTrace,
  type JobTrace,
  type StepTrace,
  type TraceJobOptions,
} from "./state/jobTrace.js";
export {
  mfaState,
  type MfaState,
  type MfaStateOptions,
  type MfaSubmission,
} from "./state/mfaState.js";
export {
  policyDrift,
  type AgreedPolicy,
  type PolicyChange,
  type PolicyDrift,
} from "./state/policyDrift.js";
export {
  pollDelay,
  pollReason,
  type PollDelayOptions,
  type PollReason,
} from "./state/pollDelay.js";
export {
  estimateEnd,
  estimateProgress,
  estimateStepEnd,
  type StepEnd,
} from "./state/jobEstimate.js";
export { progressAt, type ProgressAtOptions } from "./state/progressAt.js";
export { isRetriedByBasiq } from "./state/retriedByBasiq.js";
export type { Timed } from "./state/timed.js";
export type { StepDurations } from "./state/usualDuration.js";
export type { TokenEndpoint, TokenReason } from "./session/fetchToken.js";
export {
  type ClientToken,
  type Connection,
  type Connector,
  type Consent,
  type Drift,
  type FailedJob,
  type Failure,
  type FailureReason,
  type Job,
  type JobKind,
  type JobStep,
  matchedJobs,
  type MatchedJob,
  type PersonsLists,
  RETRIES,
  SchemaError,
  SIGN_IN_STEPS,
} from "@basiq-kit/schema";
