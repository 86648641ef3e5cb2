/**
 * Everything that reads an answer, also one that says that the token is stale: the wire contract. It is
 * most of what the kit weighs, so it is loaded beside the first request (`loadContract.ts`) and imported
 * nowhere else.
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
