export { parseApiError, type ApiError, type ApiErrorEntry } from "./apiError.js";
export {
  parseClientToken,
  readTokenClaims,
  type ClientToken,
  type TokenClaims,
} from "./clientToken.js";
export {
  parseConnection,
  parseConnections,
  type Connection,
  type ConnectionStatus,
} from "./connection.js";
export {
  parseConnector,
  parseConnectors,
  type Connector,
  type ConnectorDurations,
  type ConnectorStatus,
} from "./connector.js";
export {
  parseConsent,
  parseConsents,
  type Consent,
  type ConsentPermission,
  type ConsentPurpose,
} from "./consent.js";
export {
  parseEvent,
  parseKitEvent,
  parseWebhook,
  type BasiqWebhookEvent,
  type BasiqServerEvent,
  type BasiqWebhook,
  type EventType,
} from "./event.js";
export { isBasiqId } from "./id.js";
export { idInLink } from "./link.js";
export {
  parseJob,
  parseJobs,
  type Job,
  type JobStatus,
  type JobStep,
  type StepResult,
} from "./job.js";
export type { BasiqList } from "./list.js";
export type { MfaResult } from "./mfa.js";
export { OPEN_BANKING_REFRESHES_A_DAY, REFRESH_PAUSE_MS } from "./refreshLimits.js";
export { SchemaError } from "./schemaError.js";
export { isStaleToken } from "./staleToken.js";
