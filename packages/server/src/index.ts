export type { BasiqServer } from "./BasiqServer.js";
export { createBasiqServer } from "./createBasiqServer.js";
export type { BasiqServerOptions, WebhookOptions } from "./BasiqServerOptions.js";
export type { StatementOptions } from "./options/checkRouteOptions.js";
export type { ReportPerson, ReportSetup, ReportSetups } from "./options/reportSetups.js";
export {
  BasiqServerError,
  type BasiqServerErrorDetails,
  type BasiqServerErrorIds,
} from "./errors/BasiqServerError.js";
export type { BasiqServerLogEntry } from "./logs/createLog.js";
export type { BasiqCalls, WithSchema } from "./app/appCalls.js";
export type {
  StandardSchema,
  StandardSchemaIssue,
  StandardSchemaResult,
} from "./app/standardSchema.js";
export type { AuthLink, AuthLinkOptions, CreateAuthLink } from "./app/authLink.js";
export type { EnsureBasiqUser } from "./app/ensureUser.js";
export type { NewBasiqUser } from "./app/newUser.js";
export type { HandleMissedEvents, MissedEvents } from "./webhooks/missedEvents.js";
export type {
  CheckRecoveries,
  InstitutionRecoveredEvent,
  RecoveryCheck,
  RecoveryOptions,
} from "./recoveries/Recoveries.js";
export type { DailyCheckup, DailyCheckupOptions, DailyCheckupResult } from "./jobs/dailyCheckup.js";
export type { UnresolvedJob, UserCheckup } from "./jobs/userCheckup.js";
export type { ConsentEndedEvent, OnConsentEnded } from "./webhooks/consentEnded.js";
export type {
  BasiqWebhookEvent,
  BusinessAddress,
  Drift,
  FailedJob,
  JobKind,
  Report,
} from "@basiq-kit/schema";
export type { BasiqStore, LogEntry } from "./store/store.js";
export type { BasiqServerErrorCode } from "./errors/errorKinds.js";
