export {
  accountSchema,
  documentedAccount,
  parseAccount,
  parseAccounts,
  type Account,
} from "./account.js";
export { BASIQ_API_URL, BASIQ_CONSENT_URL } from "./addresses.js";
export {
  apiErrorSchema,
  documentedApiError,
  parseApiError,
  type ApiError,
  type ApiErrorEntry,
} from "./apiError.js";
export { authLinkSchema, documentedAuthLink, parseAuthLink, type AuthLink } from "./authLink.js";
export { looksLikeApiKey } from "./apiKey.js";
export {
  clientTokenSchema,
  documentedToken,
  parseClientToken,
  type ClientToken,
} from "./clientToken.js";
export {
  connectionSchema,
  documentedConnection,
  parseConnection,
  parseConnections,
  type Connection,
  type ConnectionStatus,
} from "./connection.js";
export {
  connectorSchema,
  documentedConnector,
  parseConnector,
  parseConnectors,
  type Connector,
  type ConnectorDurations,
  type ConnectorStatus,
} from "./connector.js";
export {
  CONNECTOR_METHODS,
  CONNECTOR_STATUSES,
  methodName,
  type ConnectorMethod,
} from "./connectorTerms.js";
export {
  consentSchema,
  documentedConsent,
  parseConsent,
  parseConsents,
  type Consent,
  type ConsentPermission,
  type ConsentPurpose,
} from "./consent.js";
export { consentStatusAt } from "./consentStatusAt.js";
export type { Drift, ParseOptions } from "./drift.js";
export { createDriftReporter, type DriftReporterOptions } from "./driftReporter.js";
export {
  documentedEvent,
  eventSchema,
  parseEvent,
  parseEvents,
  type BasiqWebhookEvent,
} from "./event.js";
export { cureOf, type Cure } from "./cure.js";
export { EVENT_TYPES, INSTITUTION_RECOVERED, type EventType } from "./eventTypes.js";
export { extendResource, type Readable } from "./extendResource.js";
export type { FailedJob } from "./failedJob.js";
export { failedJobFacts, type FailedJobFacts } from "./failedJobFacts.js";
export { failureReason, type FailureReason, type FailureWords, isOfFile } from "./failureReason.js";
export { HEARTBEAT_MS } from "./heartbeat.js";
export { isBasiqId } from "./id.js";
export {
  documentedJob,
  jobSchema,
  parseJob,
  parseJobs,
  type Job,
  type JobStatus,
  type JobStep,
  type StepResult,
} from "./job.js";
export { fetchedBy, lastFetch, type FetchedData } from "./fetchedBy.js";
export { jobFailure, type Failure } from "./jobFailure.js";
export { failuresInARow, hasEnded, isRunning } from "./jobHistory.js";
export {
  CHALLENGE_LIFE_MS,
  CONNECT_PAUSE_MS,
  CONSENT_WARNING_MS,
  EXPIRY_IN_SECONDS_BELOW,
  LISTS_REACH_BACK_MS,
  OPEN_BANKING_REFRESHES_A_DAY,
  REAUTHORISE_DAYS,
  REFRESH_PAUSE_MS,
  RETRIED_BY_BASIQ_EVERY_MS,
  RETRIED_BY_BASIQ_MS,
  RETRIES,
  RETRY_AFTER_MS,
  TOKEN_RENEWAL_PAUSE_MS,
  TOKEN_UNUSABLE_MS,
  TOKENS_COUNTED_MS,
  TOKENS_PER_ADDRESS,
} from "./limits.js";
export {
  connectionOf,
  isPossible,
  lastUpdateAt,
  matchedJob,
  matchedJobs,
  type MatchedJob,
  type PersonsLists,
} from "./matchedJobs.js";
export { documentedMfa, mfaSchema, parseMfa, type MfaResult } from "./mfa.js";
export { kitEventSchema, parseKitEvent, type BasiqServerEvent } from "./kitEvent.js";
export { parseRecoveryWait, recoveryWaitSchema, type RecoveryWait } from "./recoveryWait.js";
export { idInLink } from "./link.js";
export type { BasiqList } from "./list.js";
export { isOfReport } from "./isOfReport.js";
export { isUploaded } from "./isUploaded.js";
export type { JobKind } from "./jobKind.js";
export { JOB_STEP_TITLES, type JobStepTitle, SIGN_IN_STEPS } from "./jobSteps.js";
export { newestFirst } from "./newestFirst.js";
export { createOpenBankingPath, type OpenBankingPath } from "./openBankingPath.js";
export {
  refreshRefusal,
  type RefreshRefusal,
  refreshRule,
  type RefreshFacts,
  type RefreshRule,
  refusalNeedsJobs,
} from "./refreshRule.js";
export {
  documentedReport,
  parseReport,
  parseReports,
  reportSchema,
  type Report,
} from "./report.js";
export type { Schema } from "./resource.js";
export { SchemaError } from "./schemaError.js";
export {
  INSTITUTION_WITHOUT_UPLOADS,
  STATEMENT_MAX_BYTES,
  STATEMENT_START_BYTES,
  statementFormat,
  type StatementFileFacts,
  type StatementFormat,
} from "./statementFile.js";
export {
  documentedStatementJob,
  parseStatementJob,
  statementJobSchema,
  type StatementJob,
} from "./statementJob.js";
export { isStaleToken } from "./staleToken.js";
export { readTokenClaims, type TokenClaims } from "./tokenClaims.js";
export {
  documentedTransaction,
  parseTransaction,
  parseTransactions,
  transactionSchema,
  type Transaction,
} from "./transaction.js";
export {
  documentedUser,
  parseUser,
  parseUsers,
  userSchema,
  type BusinessAddress,
  type User,
  type UserResources,
} from "./user.js";
export { decisiveFailure, unresolvedJobs, type UnresolvedJobs } from "./unresolvedJobs.js";
export { documentedWebhook, parseWebhook, webhookSchema, type BasiqWebhook } from "./webhook.js";
export {
  documentedWebhookSubscription,
  parseWebhookSubscription,
  parseWebhookSubscriptions,
  webhookSubscriptionSchema,
  type WebhookSubscription,
} from "./webhookSubscription.js";
export { withDrift } from "./withDrift.js";
