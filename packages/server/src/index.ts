export {
  type BasiqServer,
  type BasiqServerOptions,
  createBasiqServer,
} from "./createBasiqServer.js";
export {
  BasiqServerError,
  type BasiqServerErrorDetails,
  type BasiqServerErrorIds,
} from "./BasiqServerError.js";
export type { BasiqServerErrorCode } from "./errorKinds.js";
