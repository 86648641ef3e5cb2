/**
 * Everything that reads an answer, whether it can be used or says that the token can't: the wire contract. It is most of what the kit weighs, so it is
 * loaded beside the first request (`loadContract.ts`) and imported nowhere else.
 */
export {
  isStaleToken,
  parseApiError,
  parseClientToken,
  parseConnections,
  parseConnector,
  parseConnectors,
  parseConsents,
  parseJob,
  parseJobs,
  parseKitEvent,
} from "@basiq-kit/schema";
