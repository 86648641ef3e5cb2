export { BasiqProvider, type BasiqProviderProps } from "./BasiqProvider.js";
export {
  useBasiqEvents,
  type UseBasiqEventsOptions,
  type UseBasiqEventsResult,
} from "./useBasiqEvents.js";
export { useCountdown } from "./useCountdown.js";
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
  useRefreshConnection,
  type UseRefreshConnectionOptions,
  type UseRefreshConnectionResult,
} from "./useRefreshConnection.js";
export { BasiqError, type BasiqErrorCode, type ErrorIds } from "./client/BasiqError.js";
export type { Environment, Signal } from "./client/environment.js";
export type { BasiqEvent } from "./client/events.js";
export type { Reachability } from "./queries/jobPoll.js";
export type { EventStreamState } from "./queries/eventStream.js";
export type { Challenge, ChallengeInput } from "./state/challenge.js";
export type { Failure } from "./state/failure.js";
export type { FailureReason, Guidance, GuidanceAction } from "./state/guidance.js";
export type { StepEnd } from "./state/jobEstimate.js";
export type { JobKind } from "./state/jobKind.js";
export type { JobOutlook, JobProgress } from "./state/jobProgress.js";
export type { JobOfMany, JobsState } from "./state/jobsState.js";
export type { JobState, StepState } from "./state/jobState.js";
export type { StepDurations } from "./state/usualDuration.js";
export type { TokenEndpoint } from "./token/fetchToken.js";
export type { BasiqServerEvent } from "@basiq-kit/schema";
