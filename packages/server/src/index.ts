export { type BasiqServer, createBasiqServer } from "./createBasiqServer.js";
export type { BasiqServerOptions, WebhookOptions } from "./BasiqServerOptions.js";
export {
  BasiqServerError,
  type BasiqServerErrorDetails,
  type BasiqServerErrorIds,
} from "./BasiqServerError.js";
export type { BasiqWebhookEvent } from "@basiq-kit/schema";
export type { BasiqServerErrorCode } from "./errorKinds.js";
