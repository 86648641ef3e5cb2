export type { BasiqServer } from "./BasiqServer.js";
export { createBasiqServer } from "./createBasiqServer.js";
export type { BasiqServerOptions, WebhookOptions } from "./BasiqServerOptions.js";
export {
  BasiqServerError,
  type BasiqServerErrorDetails,
  type BasiqServerErrorIds,
} from "./BasiqServerError.js";
export type { BasiqServerLogEntry } from "./createLog.js";
export type { BasiqCalls, WithSchema } from "./basiq/appCalls.js";
export type {
  StandardSchema,
  StandardSchemaIssue,
  StandardSchemaResult,
} from "./basiq/standardSchema.js";
export type { AuthLink, AuthLinkFor, CreateAuthLink } from "./basiq/authLink.js";
export type { EnsureBasiqUser } from "./basiq/ensureUser.js";
export type { BusinessAddress, NewBasiqUser } from "./basiq/newUser.js";
export type { HandleMissedEvents, MissedEvents } from "./webhooks/missedEvents.js";
export type { ConsentEndedEvent, OnConsentEnded } from "./webhooks/consentEnded.js";
export type { BasiqWebhookEvent, Drift } from "@basiq-kit/schema";
export type { BasiqStore, LogEntry } from "./store/store.js";
export type { BasiqServerErrorCode } from "./errorKinds.js";
