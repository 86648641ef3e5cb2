export { parseApiError, type ApiError, type ApiErrorEntry } from "./apiError.js";
export {
  parseClientToken,
  readTokenClaims,
  type ClientToken,
  type TokenClaims,
} from "./clientToken.js";
export { idInLink, isBasiqId } from "./id.js";
export { parseJob, type Job, type JobStatus, type JobStep, type StepResult } from "./job.js";
export type { MfaResult } from "./mfa.js";
export { SchemaError } from "./schemaError.js";
